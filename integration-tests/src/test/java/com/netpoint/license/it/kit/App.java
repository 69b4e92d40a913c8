package com.netpoint.license.it.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How an application is started with the agent; by default the demo NetPoint without a display. */
public final class App {
  private final Map<String, String> options = new LinkedHashMap<>();
  private final Map<String, String> environment = new LinkedHashMap<>();
  private final List<String> jvmFlags = new ArrayList<>();
  private final List<String> flagsAfter = new ArrayList<>();
  private final List<String> target = new ArrayList<>();
  private final List<String> prefix = new ArrayList<>();
  private Jdk jdk = Jdk.current();
  private boolean gated = true;
  private @Nullable Path file;

  private App() {
    // What a search finds is remembered, and by nobody beyond this application.
    environment.put("XDG_CACHE_HOME", newFolder().toString());
    options.put("license.on-refused", "console");
    // No test asks the network of the machine that it runs on.
    options.put("license.broadcast-search", "false");
    target.addAll(List.of("-jar", Jars.netpoint().toString(), "--headless"));
  }

  /** NetPoint, told to ask that manager. */
  public static App netpoint(Manager manager) {
    return netpoint(manager.vendor(), manager.url());
  }

  /** NetPoint, told to ask at those addresses. */
  public static App netpoint(Vendor vendor, String servers) {
    return new App()
        .option("license.servers", servers)
        .option("license.vendor-key", vendor.publicKey().toString());
  }

  /** A key of the properties file. */
  public App option(String key, String value) {
    options.put(key, value);
    return this;
  }

  /** With a properties file that is there already. */
  public App configured(Path properties) {
    file = properties;
    return this;
  }

  /** NetPoint, told of no manager at all. */
  public static App netpoint(Vendor vendor) {
    return netpoint(vendor, "");
  }

  public App without(String key) {
    options.remove(key);
    return this;
  }

  public App on(Jdk other) {
    jdk = other;
    return this;
  }

  public App user(String name) {
    return flag("-Duser.name=" + name);
  }

  public App flag(String jvmFlag) {
    jvmFlags.add(jvmFlag);
    return this;
  }

  /** A flag that stands behind the agent's. */
  public App flagAfter(String jvmFlag) {
    flagsAfter.add(jvmFlag);
    return this;
  }

  public App environment(String name, String value) {
    environment.put(name, value);
    return this;
  }

  /** A command in front of the JVM's, which runs what follows it. */
  public App behind(List<String> command) {
    prefix.addAll(command);
    return this;
  }

  /** What is run instead of NetPoint. */
  public App running(String... launcherArguments) {
    target.clear();
    target.addAll(List.of(launcherArguments));
    return this;
  }

  /** The same application as it is without the agent. */
  public App ungated() {
    gated = false;
    return this;
  }

  public RealProcess start() {
    List<String> command = new ArrayList<>(prefix);
    command.add(jdk.java().toString());
    command.addAll(jvmFlags);
    if (gated) {
      command.add("-javaagent:" + Jars.agent() + "=" + (file == null ? properties() : file));
    }
    command.addAll(flagsAfter);
    command.addAll(target);
    return RealProcess.start(command, environment);
  }

  /** Starts it and waits until its main runs, for the demo NetPoint. */
  public RealProcess startAndAwaitMain() {
    return start().awaitOut("NetPoint is running.");
  }

  private static Path newFolder() {
    try {
      return Files.createTempDirectory("cache");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The properties file that it would be started with. */
  public Path properties() {
    try {
      Path file = Files.createTempFile("netpoint-license", ".properties");
      StringBuilder text = new StringBuilder();
      options.forEach((key, value) -> text.append(key).append('=').append(value).append('\n'));
      return Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
