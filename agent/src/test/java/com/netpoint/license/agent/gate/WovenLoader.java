package com.netpoint.license.agent.gate;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Defines classes of its own, gated, and leaves everything else to the tests' loader. */
final class WovenLoader extends ClassLoader {
  private final Map<String, byte[]> woven = new HashMap<>();

  WovenLoader(Class<?>... types) {
    super(WovenLoader.class.getClassLoader());
    for (Class<?> type : types) {
      define(type, Entrances.BEFORE_MAIN);
    }
  }

  void define(Class<?> type, Entrances entrances) {
    define(type, Weaver.weave(type.getName(), ClassFiles.of(type), getParent(), entrances));
  }

  void define(Class<?> type, byte[] classFile) {
    woven.put(type.getName(), classFile);
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    byte @Nullable [] classFile = woven.get(name);
    if (classFile == null) {
      return super.loadClass(name, resolve);
    }
    Class<?> loaded = findLoadedClass(name);
    return loaded == null ? defineClass(name, classFile, 0, classFile.length) : loaded;
  }

  /** Starts a class as the Java launcher does. */
  void start(Class<?> type) throws ReflectiveOperationException {
    Class<?> gated = Class.forName(type.getName(), true, this);
    gated.getMethod("main", String[].class).invoke(null, (Object) new String[0]);
  }
}
