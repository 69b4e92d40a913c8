package com.netpoint.license.agent.gate;

import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts the gate into the entry point, and does not believe that it is there before it has looked.
 */
public final class GateInstaller {
  private final Instrumentation instrumentation;

  public GateInstaller(Instrumentation instrumentation) {
    this.instrumentation = instrumentation;
  }

  /** Whether an entry class is one of the Java runtime's own programs, which need no seat. */
  public boolean isJavaTool(String entryClass) {
    try {
      return JavaTools.contains(load(entryClass));
    } catch (ClassNotFoundException | LinkageError e) {
      return false;
    }
  }

  /**
   * Loads an entry class, without initialising it, with the gate woven in. Whatever else has a main
   * gets one too.
   *
   * @return whether the class cannot run past the gate; false when the gate has to be passed at
   *     once, before the class can run
   */
  public boolean install(String entryClass) {
    GateTransformer transformer = new GateTransformer(entryClass, null, instrumentation);
    instrumentation.addTransformer(transformer, true);
    boolean woven = false;
    try {
      woven = weaveMissing(transformer, load(entryClass));
    } catch (ClassNotFoundException | LinkageError e) {
      // It cannot run in this state, and nothing is known of what will.
    }
    return transformer.proven() == null && woven;
  }

  /**
   * Gives a gate to every class with a main that is loaded from now on, until one is passed.
   *
   * @param namedClass a class that gets one too, main or not; absent when there is none
   */
  public void watch(@Nullable String namedClass) {
    GateTransformer transformer = new GateTransformer(null, namedClass, instrumentation);
    instrumentation.addTransformer(transformer, true);
    Throwable unused = transformer.proven();
  }

  private static Class<?> load(String className) throws ClassNotFoundException {
    return Class.forName(className, false, ClassLoader.getSystemClassLoader());
  }

  /**
   * Classes that were loaded before, by another agent or from a cache, are woven after the fact.
   */
  private boolean weaveMissing(GateTransformer transformer, Class<?> main) {
    List<Class<?>> missing = new ArrayList<>(Lineage.of(main));
    missing.removeIf(type -> transformer.hasSeen(type.getName()));
    if (missing.isEmpty()) {
      return true;
    }
    missing.forEach(type -> transformer.expect(type.getName()));
    try {
      instrumentation.retransformClasses(missing.toArray(new Class<?>[0]));
    } catch (UnmodifiableClassException | LinkageError e) {
      return false;
    }
    return missing.stream().allMatch(type -> transformer.hasSeen(type.getName()));
  }
}
