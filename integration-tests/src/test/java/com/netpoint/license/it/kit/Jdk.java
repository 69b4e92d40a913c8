package com.netpoint.license.it.kit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A Java installation to start applications with. */
public record Jdk(int version, Path home) {
  private static final int NEWEST = 25;

  /** The one that runs the tests. */
  public static Jdk current() {
    return new Jdk(Runtime.version().feature(), Path.of(System.getProperty("java.home")));
  }

  /** The current one, and JDK 25 where one is installed. */
  public static List<Jdk> all() {
    List<Jdk> all = new ArrayList<>(List.of(current()));
    Optional<Jdk> newest = newest();
    newest.ifPresent(all::add);
    if (newest.isEmpty()) {
      System.out.println("JDK " + NEWEST + " is not installed: 1 run of a test is left out");
    }
    return all;
  }

  public Path java() {
    return home.resolve("bin/java");
  }

  /** One of the tools that come with it. */
  public Path tool(String name) {
    return home.resolve("bin").resolve(name);
  }

  @Override
  public String toString() {
    return "JDK " + version;
  }

  private static Optional<Jdk> newest() {
    String named = System.getenv("JDK_25_HOME");
    if (named != null) {
      return Optional.of(new Jdk(NEWEST, Path.of(named)));
    }
    Path installed = Path.of("/usr/lib/jvm");
    if (!Files.isDirectory(installed)) {
      return Optional.empty();
    }
    try (Stream<Path> homes = Files.list(installed)) {
      return homes
          .filter(home -> Files.isExecutable(home.resolve("bin/javac")))
          .filter(home -> release(home).contains("JAVA_VERSION=\"" + NEWEST))
          .findFirst()
          .map(home -> new Jdk(NEWEST, home));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String release(Path home) {
    try {
      return Files.readString(home.resolve("release"));
    } catch (IOException e) {
      return "";
    }
  }
}
