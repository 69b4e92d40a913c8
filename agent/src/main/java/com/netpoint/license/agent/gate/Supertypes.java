package com.netpoint.license.agent.gate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.bytebuddy.jar.asm.ClassReader;

/** The supertypes that a class file names, outside of the Java runtime's own packages. */
final class Supertypes {
  private Supertypes() {}

  /** Their internal names, the superclass first. */
  static List<String> of(byte[] classFile) {
    ClassReader reader = new ClassReader(classFile);
    List<String> names = new ArrayList<>();
    if (reader.getSuperName() != null) {
      names.add(reader.getSuperName());
    }
    names.addAll(Arrays.asList(reader.getInterfaces()));
    names.removeIf(name -> name.startsWith("java/") || name.startsWith("javax/"));
    return names;
  }
}
