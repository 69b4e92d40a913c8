package com.netpoint.license.agent.lease;

import java.io.UnsupportedEncodingException;
import java.net.URLEncoder;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Where the system keeps what a user's programs remember and can do without. */
public final class CacheFolder {
  private static final String NAME = "netpoint-license";

  private CacheFolder() {}

  /**
   * This user's file for a product; absent when the system tells of no such folder.
   *
   * @param what is remembered in it, a word
   */
  public static @Nullable Path fileFor(String what, String product) {
    return fileFor(
        what,
        product,
        System.getProperty("os.name", ""),
        System.getProperty("user.home", ""),
        System::getenv);
  }

  static @Nullable Path fileFor(
      String what, String product, String system, String home, EnvironmentVariable variable) {
    try {
      Path folder = folder(system.toLowerCase(Locale.ROOT), home, variable);
      // A home that is not known is "?", and nothing is to be written wherever the program runs.
      return folder.isAbsolute() ? folder.resolve(NAME).resolve(name(what, product)) : null;
    } catch (InvalidPathException | UnsupportedEncodingException | SecurityException e) {
      return null;
    }
  }

  private static Path folder(String system, String home, EnvironmentVariable variable) {
    if (system.startsWith("windows")) {
      String local = variable.value("LOCALAPPDATA");
      return local == null ? Paths.get(home, "AppData", "Local") : Paths.get(local);
    }
    if (system.startsWith("mac")) {
      return Paths.get(home, "Library", "Caches");
    }
    String cache = variable.value("XDG_CACHE_HOME");
    // The XDG specification has a relative one ignored.
    return cache == null || !cache.startsWith("/") ? Paths.get(home, ".cache") : Paths.get(cache);
  }

  /** One that every file system takes, and another for each product. */
  private static String name(String what, String product) throws UnsupportedEncodingException {
    return what + "-" + URLEncoder.encode(product, "UTF-8").replace("*", "%2A");
  }

  /** What the environment says. */
  interface EnvironmentVariable {
    @Nullable String value(String name);
  }
}
