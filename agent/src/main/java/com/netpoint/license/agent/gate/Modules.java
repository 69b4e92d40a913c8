package com.netpoint.license.agent.gate;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What there is to know about modules; nothing on Java 8, which has none. */
final class Modules {
  private Modules() {}

  /** The main class that a module of the boot layer names in its descriptor; absent if none. */
  static @Nullable String mainClassOf(String moduleName) {
    try {
      Class<?> layerType = Class.forName("java.lang.ModuleLayer");
      Object boot = layerType.getMethod("boot").invoke(null);
      Optional<?> module =
          (Optional<?>) layerType.getMethod("findModule", String.class).invoke(boot, moduleName);
      if (!module.isPresent()) {
        return null;
      }
      Object descriptor =
          Class.forName("java.lang.Module").getMethod("getDescriptor").invoke(module.get());
      Optional<?> main =
          (Optional<?>)
              Class.forName("java.lang.module.ModuleDescriptor")
                  .getMethod("mainClass")
                  .invoke(descriptor);
      return main.isPresent() ? (String) main.get() : null;
    } catch (ReflectiveOperationException e) {
      return null;
    }
  }

  /** Whether a module's name says that it belongs to the Java runtime. */
  static boolean isOfJavaRuntime(String moduleName) {
    return moduleName.startsWith("jdk.") || moduleName.startsWith("java.");
  }

  /**
   * Whether a class belongs to the Java runtime. Without modules, on Java 8, all that the boot
   * loader has is taken for it.
   */
  static boolean isOfJavaRuntime(Class<?> type) {
    String module = nameOf(type);
    return module == null ? type.getClassLoader() == null : isOfJavaRuntime(module);
  }

  /** The name of the module that a class is in; empty for none, absent on Java 8. */
  private static @Nullable String nameOf(Class<?> type) {
    try {
      Object module = Class.class.getMethod("getModule").invoke(type);
      Object name = Class.forName("java.lang.Module").getMethod("getName").invoke(module);
      return name == null ? "" : (String) name;
    } catch (ReflectiveOperationException e) {
      return null;
    }
  }
}
