package com.netpoint.license.agent.gate;

import static net.bytebuddy.matcher.ElementMatchers.isConstructor;
import static net.bytebuddy.matcher.ElementMatchers.isMethod;
import static net.bytebuddy.matcher.ElementMatchers.isStatic;
import static net.bytebuddy.matcher.ElementMatchers.isTypeInitializer;
import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.takesArguments;
import static net.bytebuddy.matcher.ElementMatchers.takesNoArguments;

import net.bytebuddy.ByteBuddy;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.description.type.TypeDescription;
import net.bytebuddy.dynamic.ClassFileLocator;
import net.bytebuddy.dynamic.scaffold.MethodGraph;
import net.bytebuddy.dynamic.scaffold.TypeValidation;
import net.bytebuddy.matcher.ElementMatcher;
import net.bytebuddy.pool.TypePool;
import org.jspecify.annotations.Nullable;

/**
 * Puts the gate into one class, at each place that a launcher may enter first: the static
 * initialiser, any method named main, and the constructor without arguments, which instance mains
 * (JEP 512) and JavaFX applications begin with.
 */
final class Weaver {
  private static final ElementMatcher<MethodDescription> ENTRANCES =
      isTypeInitializer()
          .or(isConstructor().and(takesNoArguments()))
          .or(
              isMethod()
                  .and(named("main"))
                  .and(takesNoArguments().or(takesArguments(String[].class))));

  private static final ElementMatcher<MethodDescription> EVERY_WAY_IN =
      isTypeInitializer().or(isConstructor()).or(isStatic());

  private Weaver() {}

  /**
   * The class with the gate in it, wherever there is a place for one. Whether there is, is left to
   * the weaving: Byte Buddy's description of a class does not list its static initialiser.
   */
  static byte[] weave(String className, byte[] classFile, @Nullable ClassLoader loader) {
    return weave(className, classFile, loader, ENTRANCES);
  }

  /** The class with the gate in whatever code of it can run first. */
  static byte[] weaveEveryWayIn(String className, byte[] classFile, @Nullable ClassLoader loader) {
    return weave(className, classFile, loader, EVERY_WAY_IN);
  }

  private static byte[] weave(
      String className,
      byte[] classFile,
      @Nullable ClassLoader loader,
      ElementMatcher<MethodDescription> entrances) {
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
        .visit(Advice.to(GateAdvice.class).on(entrances))
        .make()
        .getBytes();
  }
}
