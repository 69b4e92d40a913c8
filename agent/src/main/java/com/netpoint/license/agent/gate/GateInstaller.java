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
   * Loads an entry class, without initialising it, with the gate woven in.
   *
   * @return whether it cannot run past the gate; false when the gate has to be passed at once,
   *     before the class can run
   */
  public boolean install(String entryClass) {
    GateTransformer transformer = new GateTransformer(entryClass);
    ByteBuddySwitch.set();
    instrumentation.addTransformer(transformer, false);
    try {
      return weaveMissing(transformer, load(entryClass));
    } catch (ClassNotFoundException | LinkageError e) {
      return false;
    } finally {
      instrumentation.removeTransformer(transformer);
      ByteBuddySwitch.reset();
    }
  }

  /**
   * Gives a gate to every class with a main that is loaded from now on, until one is passed.
   *
   * @param namedClass a class that gets one too, main or not; absent when there is none
   */
  public void watch(@Nullable String namedClass) {
    ByteBuddySwitch.set();
    instrumentation.addTransformer(new AnyMain(namedClass), false);
  }

  private static Class<?> load(String className) throws ClassNotFoundException {
    return Class.forName(className, false, ClassLoader.getSystemClassLoader());
  }

  /**
   * Classes that were loaded before, by another agent or from a cache, are woven after the fact.
   */
  private boolean weaveMissing(GateTransformer transformer, Class<?> main) {
    List<Class<?>> missing = new ArrayList<>();
    for (Class<?> type : Lineage.of(main)) {
      if (!transformer.hasSeen(type.getName())) {
        missing.add(type);
      }
    }
    if (!missing.isEmpty()) {
      retransform(main.getName(), missing);
    }
    return missing.isEmpty() && transformer.failure() == null;
  }

  /**
   * Stays registered: should another agent have these classes transformed once more, that starts
   * from the class file without the gate.
   */
  private void retransform(String entryClass, List<Class<?>> missing) {
    GateTransformer again = new GateTransformer(entryClass);
    missing.forEach(type -> again.expect(type.getName()));
    instrumentation.addTransformer(again, true);
    try {
      instrumentation.retransformClasses(missing.toArray(new Class<?>[0]));
      if (again.failure() == null) {
        missing.removeIf(type -> again.hasSeen(type.getName()));
      }
    } catch (UnmodifiableClassException | LinkageError e) {
      // They stay missing, and the gate is passed in premain.
    }
  }
}
