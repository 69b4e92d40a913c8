package com.netpoint.license.agent.gate;

import java.io.File;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import org.jspecify.annotations.Nullable;

/**
 * What the Java launcher was told to run, read from what it leaves in the system properties. Not to
 * be relied on alone: options in the environment variable {@code _JAVA_OPTIONS} come after it.
 */
public final class EntryPoint {
  private static final List<String> OF_JAVA =
      Collections.unmodifiableList(Arrays.asList("java.", "jdk.", "sun.", "com.sun."));

  private final @Nullable String className;
  private final String version;

  private EntryPoint(@Nullable String className, String version) {
    this.className = className;
    this.version = version;
  }

  /** The entry point of this JVM. */
  public static EntryPoint ofThisJvm() {
    return of(
        System.getProperty("sun.java.command"),
        System.getProperty("jdk.module.main"),
        System.getProperty("java.class.path", ""));
  }

  /**
   * The entry point by what the launcher left.
   *
   * @param command {@code sun.java.command}: what is run and the user's arguments, of which only
   *     the first is looked at; absent for {@code java -version} and for a JVM that another program
   *     embeds
   * @param mainModule {@code jdk.module.main}; absent unless started with {@code -m}
   * @param classPath {@code java.class.path}, which is the jar alone when started with {@code -jar}
   */
  static EntryPoint of(@Nullable String command, @Nullable String mainModule, String classPath) {
    if (command == null) {
      return new EntryPoint(null, "");
    }
    // Not a split at the first space: a jar's path may hold some.
    boolean jar = command.equals(classPath) || command.startsWith(classPath + " ");
    if (jar && !classPath.isEmpty() && new File(classPath).isFile()) {
      return ofJar(classPath);
    }
    String first = command.split(" ", 2)[0];
    if (mainModule != null && (first + "/").startsWith(mainModule + "/")) {
      int slash = first.indexOf('/');
      String name = slash < 0 ? Modules.mainClassOf(first) : first.substring(slash + 1);
      return new EntryPoint(name, "");
    }
    return new EntryPoint(first.replace('/', '.'), "");
  }

  /** The class whose main is run; absent when the launcher did not say. */
  public @Nullable String className() {
    return className;
  }

  /** The version that the application's jar gives of itself, empty when it gives none. */
  public String version() {
    return version;
  }

  /**
   * Whether it is worth a look if this is keytool, javac or the like: it costs loading the class.
   */
  public boolean mayBeJavaTool() {
    return className != null && OF_JAVA.stream().anyMatch(className::startsWith);
  }

  private static EntryPoint ofJar(String path) {
    try (JarFile jar = new JarFile(path)) {
      Manifest manifest = jar.getManifest();
      Attributes attributes = manifest == null ? new Attributes() : manifest.getMainAttributes();
      String main = attributes.getValue(Attributes.Name.MAIN_CLASS);
      String version = attributes.getValue(Attributes.Name.IMPLEMENTATION_VERSION);
      return new EntryPoint(
          main == null ? null : main.trim().replace('/', '.'), version == null ? "" : version);
    } catch (IOException e) {
      return new EntryPoint(null, "");
    }
  }
}
