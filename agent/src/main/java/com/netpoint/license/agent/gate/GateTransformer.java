package com.netpoint.license.agent.gate;

import java.lang.instrument.ClassFileTransformer;
import java.security.ProtectionDomain;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Weaves the gate into an entry class and its supertypes while they are being loaded: main may be
 * inherited, and a supertype's static initialiser runs before the class's own.
 *
 * <p>A supertype is loaded after the class that names it, and on the same thread, so what it
 * expects next is always known. Classes that other threads load are none of its business: a lock
 * here, with class loading under it, could hold two threads up for ever.
 */
final class GateTransformer implements ClassFileTransformer {
  private final Thread owner = Thread.currentThread();
  private final Set<String> expected = new HashSet<>();
  private final Set<String> seen = new HashSet<>();
  private @Nullable Throwable failure;

  GateTransformer(String entryClass) {
    expect(entryClass);
  }

  /** Weaves this class as well, should it come past. */
  void expect(String className) {
    expected.add(className.replace('.', '/'));
  }

  @Override
  public byte @Nullable [] transform(
      @Nullable ClassLoader loader,
      @Nullable String internalName,
      @Nullable Class<?> redefined,
      @Nullable ProtectionDomain domain,
      byte[] classFile) {
    if (Thread.currentThread() != owner
        || internalName == null
        || !expected.contains(internalName)) {
      return null;
    }
    try {
      Supertypes.of(classFile).forEach(expected::add);
      byte[] woven = Weaver.weave(internalName.replace('/', '.'), classFile, loader);
      seen.add(internalName.replace('/', '.'));
      return woven;
    } catch (Throwable e) {
      // The JVM would swallow it and load the class without a gate.
      failure = e;
      return null;
    }
  }

  /** Whether a class came past, and has the gate wherever there is a place for one. */
  boolean hasSeen(String className) {
    return seen.contains(className);
  }

  /** What went wrong; absent when nothing did. */
  @Nullable Throwable failure() {
    return failure;
  }
}
