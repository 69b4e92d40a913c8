package com.netpoint.license.agent.gate;

import java.lang.instrument.ClassFileTransformer;
import java.nio.charset.StandardCharsets;
import java.security.ProtectionDomain;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import org.jspecify.annotations.Nullable;

/**
 * Weaves the gate into every class that has a main, for JVMs that do not tell what they are going
 * to run, and into the class that was named as the entry point. Which of them comes first is seen
 * when it is entered.
 */
final class AnyMain implements ClassFileTransformer {
  private static final String OWN = "com/netpoint/license/agent/";

  /** The name as it stands in a class file (JVMS 4.4.7): a tag, the length, the characters. */
  private static final String MAIN_CONSTANT = "\1\0\4main";

  private final @Nullable String namedClass;

  /**
   * Weaves whatever is loaded from now on.
   *
   * @param namedClass a class that is entered otherwise than by a main; absent when there is none
   */
  AnyMain(@Nullable String namedClass) {
    this.namedClass = namedClass;
  }

  @Override
  public byte @Nullable [] transform(
      @Nullable ClassLoader loader,
      @Nullable String internalName,
      @Nullable Class<?> redefined,
      @Nullable ProtectionDomain domain,
      byte[] classFile) {
    if (loader == null || internalName == null || internalName.startsWith(OWN)) {
      return null;
    }
    String name = internalName.replace('/', '.');
    boolean named = name.equals(namedClass);
    if (LaunchGate.isOpen() || !(named || hasMain(classFile))) {
      return null;
    }
    try {
      return named
          ? Weaver.weaveEveryWayIn(name, classFile, loader)
          : Weaver.weave(name, classFile, loader);
    } catch (Throwable e) {
      // What cannot be given a gate must not be run: it fails to load.
      return new byte[0];
    }
  }

  private static boolean hasMain(byte[] classFile) {
    MainFinder finder = new MainFinder();
    try {
      new ClassReader(classFile)
          .accept(finder, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
      return finder.found;
    } catch (RuntimeException e) {
      // Of a Java to come, and the JVM would swallow the exception: the name alone decides.
      return new String(classFile, StandardCharsets.ISO_8859_1).contains(MAIN_CONSTANT);
    }
  }

  private static final class MainFinder extends ClassVisitor {
    boolean found;

    MainFinder() {
      super(Opcodes.ASM9);
    }

    @Override
    public @Nullable MethodVisitor visitMethod(
        int access,
        String name,
        String descriptor,
        @Nullable String signature,
        String @Nullable [] exceptions) {
      found |= name.equals("main") && descriptor.endsWith(")V");
      return null;
    }
  }
}
