package com.netpoint.license.agent.gate;

import java.nio.charset.StandardCharsets;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import org.jspecify.annotations.Nullable;

/** Looks for a main in a class file. */
final class MainMethods {
  /** The name as it stands in a class file (JVMS 4.4.7): a tag, the length, the characters. */
  private static final String MAIN_CONSTANT = "\1\0\4main";

  private MainMethods() {}

  static boolean isIn(byte[] classFile) {
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
