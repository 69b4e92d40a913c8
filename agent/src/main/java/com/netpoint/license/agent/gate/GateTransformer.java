package com.netpoint.license.agent.gate;

import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.security.ProtectionDomain;
import java.util.Collections;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Weaves the gate into whatever may be run first, until the gate has been passed.
 *
 * <p>That is the entry class with its supertypes, since main may be inherited and a supertype's
 * static initialiser runs before the class's own. It is every other main as well: what the JVM says
 * of its entry point can be made up by whoever sets its options.
 *
 * <p>It stays while the gate is closed and takes part in retransformation, so that another agent
 * that has a class made anew gets it with the gate. Nothing here is locked while classes are
 * loaded, which could hold two threads up for ever.
 */
final class GateTransformer implements ClassFileTransformer {
  private static final String OWN = "com/netpoint/license/agent/";

  /** What is no class file: a class that cannot be given a gate must not be run. */
  private static final byte[] UNLOADABLE = {};

  private final Set<String> expected = newSet();
  private final Set<String> seen = newSet();
  private final @Nullable String entryClass;
  private final @Nullable String namedClass;
  private final Instrumentation instrumentation;
  private volatile @Nullable Thread proving = Thread.currentThread();
  private volatile @Nullable Throwable failure;

  /**
   * A transformer that is not registered yet.
   *
   * @param entryClass what the JVM is going to run; absent when it does not tell
   * @param namedClass a class that is entered otherwise than by a main; absent when there is none
   */
  GateTransformer(
      @Nullable String entryClass, @Nullable String namedClass, Instrumentation instrumentation) {
    this.entryClass = entryClass == null ? null : internal(entryClass);
    this.namedClass = namedClass == null ? null : internal(namedClass);
    this.instrumentation = instrumentation;
  }

  /** Weaves this class, should it come past. */
  void expect(String className) {
    expected.add(internal(className));
  }

  @Override
  public byte @Nullable [] transform(
      @Nullable ClassLoader loader,
      @Nullable String internalName,
      @Nullable Class<?> redefined,
      @Nullable ProtectionDomain domain,
      byte[] classFile) {
    if (internalName == null || internalName.startsWith(OWN) || !Sight.reachesGate(loader)) {
      return null;
    }
    if (LaunchGate.isOpen()) {
      instrumentation.removeTransformer(this);
      return null;
    }
    try {
      return woven(loader, internalName, entrances(internalName, domain, classFile), classFile);
    } catch (Throwable e) {
      return failed(e);
    }
  }

  /** Whether a class came past, and has the gate wherever there is a place for one. */
  boolean hasSeen(String className) {
    return seen.contains(internal(className));
  }

  /** Ends the looking; returns what went wrong during it, absent when nothing did. */
  @Nullable Throwable proven() {
    proving = null;
    return failure;
  }

  private Entrances entrances(
      String internalName, @Nullable ProtectionDomain domain, byte[] classFile) {
    if (internalName.equals(entryClass)) {
      return Entrances.BEFORE_MAIN;
    }
    if (JavaTools.isOfJavaRuntime(domain)) {
      return Entrances.NONE;
    }
    if (internalName.equals(namedClass)) {
      return Entrances.EVERY_WAY_IN;
    }
    if (expected.contains(internalName)) {
      return Entrances.BEFORE_MAIN;
    }
    if (!MainMethods.isIn(classFile)) {
      return Entrances.NONE;
    }
    // Where the entry is known, the initialisers of others belong to agents and libraries.
    return entryClass == null ? Entrances.BEFORE_MAIN : Entrances.MAIN;
  }

  private byte @Nullable [] woven(
      @Nullable ClassLoader loader, String internalName, Entrances entrances, byte[] classFile) {
    if (entrances == Entrances.NONE) {
      return null;
    }
    if (entrances == Entrances.BEFORE_MAIN) {
      expected.addAll(Supertypes.of(classFile));
    }
    byte[] woven = Weaver.weave(internalName.replace('/', '.'), classFile, loader, entrances);
    seen.add(internalName);
    return woven;
  }

  /** The JVM would swallow an exception and run the class without a gate. */
  private byte @Nullable [] failed(Throwable cause) {
    if (Thread.currentThread() == proving) {
      // Whoever is looking passes the gate instead.
      failure = cause;
      return null;
    }
    return UNLOADABLE.clone();
  }

  private static String internal(String className) {
    return className.replace('.', '/');
  }

  private static Set<String> newSet() {
    return Collections.newSetFromMap(new ConcurrentHashMap<>());
  }
}
