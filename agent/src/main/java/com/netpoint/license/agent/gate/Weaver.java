package com.netpoint.license.agent.gate;

import net.bytebuddy.ByteBuddy;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.description.type.TypeDescription;
import net.bytebuddy.dynamic.ClassFileLocator;
import net.bytebuddy.dynamic.scaffold.MethodGraph;
import net.bytebuddy.dynamic.scaffold.TypeValidation;
import net.bytebuddy.pool.TypePool;
import org.jspecify.annotations.Nullable;

/** Puts the gate into one class. */
final class Weaver {
  private Weaver() {}

  /**
   * The class with the gate in it, wherever there is a place for one. Whether there is, is left to
   * the weaving: Byte Buddy's description of a class does not list its static initialiser.
   */
  static byte[] weave(
      String className, byte[] classFile, @Nullable ClassLoader loader, Entrances entrances) {
    ByteBuddySwitch.set();
    try {
      return woven(className, classFile, loader, entrances);
    } finally {
      ByteBuddySwitch.reset();
    }
  }

  private static byte[] woven(
      String className, byte[] classFile, @Nullable ClassLoader loader, Entrances entrances) {
    ClassFileLocator locator =
        new ClassFileLocator.Compound(
            ClassFileLocator.Simple.of(className, classFile),
            ClassFileLocator.ForClassLoader.of(loader));
    TypeDescription type =
        TypePool.Default.WithLazyResolution.of(locator).describe(className).resolve();
    return new ByteBuddy()
        .with(TypeValidation.DISABLED)
        .with(MethodGraph.Compiler.ForDeclaredMethods.INSTANCE)
        .decorate(type, locator)
        .visit(Advice.to(GateAdvice.class).on(entrances.matcher()))
        .make()
        .getBytes();
  }
}
