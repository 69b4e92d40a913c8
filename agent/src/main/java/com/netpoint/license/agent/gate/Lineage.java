package com.netpoint.license.agent.gate;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A class with the supertypes whose code may run before its main does. */
final class Lineage {
  private Lineage() {}

  /** The class and its supertypes, those of the Java runtime left out. */
  static Set<Class<?>> of(Class<?> type) {
    Set<Class<?>> lineage = new LinkedHashSet<>();
    lineage.add(type);
    collectAbove(type, lineage);
    return lineage;
  }

  private static void collectAbove(Class<?> type, Set<Class<?>> lineage) {
    collect(type.getSuperclass(), lineage);
    for (Class<?> each : type.getInterfaces()) {
      collect(each, lineage);
    }
  }

  private static void collect(@Nullable Class<?> type, Set<Class<?>> lineage) {
    if (type != null && !Modules.isOfJavaRuntime(type) && lineage.add(type)) {
      collectAbove(type, lineage);
    }
  }
}
