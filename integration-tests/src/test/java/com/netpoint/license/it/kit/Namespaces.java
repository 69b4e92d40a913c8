package com.netpoint.license.it.kit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Two machines on a network of their own: network namespaces with a cable between them, none of
 * which the machine's own network has an end of. Gone when closed.
 */
public final class Namespaces implements AutoCloseable {
  /** Reserved for tests by RFC 2544. */
  public static final String CLIENT_ADDRESS = "198.18.0.1";

  public static final String SERVER_ADDRESS = "198.18.0.2";

  /** Tests that run at a time each have machines of their own. */
  private static final AtomicInteger MADE = new AtomicInteger();

  private final String own = ProcessHandle.current().pid() + "-" + MADE.incrementAndGet();
  private final String client = "np-client-" + own;
  private final String server = "np-server-" + own;

  private Namespaces() {}

  /** Why this machine has no namespaces to give; absent when it has. */
  public static @Nullable String impossible() {
    if (!Files.exists(Path.of("/proc/self/ns/net"))) {
      return "there are no network namespaces here";
    }
    if (Arrays.stream(System.getenv("PATH").split(":", -1))
        .noneMatch(folder -> Files.isExecutable(Path.of(folder, "ip")))) {
      return "the command ip is not installed";
    }
    return "root".equals(System.getProperty("user.name")) ? null : "only root may make them";
  }

  /** Makes them; a step that fails fails the test. */
  public static Namespaces make() {
    Namespaces made = new Namespaces();
    try {
      made.build();
      return made;
    } catch (RuntimeException e) {
      made.close();
      throw e;
    }
  }

  /** The command that runs another one on the client's machine. */
  public List<String> onClient() {
    return List.of("ip", "netns", "exec", client);
  }

  /** The command that runs another one on the server's machine. */
  public List<String> onServer() {
    return List.of("ip", "netns", "exec", server);
  }

  @Override
  public void close() {
    // The cable goes with the first of them.
    for (String name : List.of(client, server)) {
      if (Files.exists(Path.of("/run/netns", name))) {
        ip("netns", "del", name);
      }
    }
  }

  private void build() {
    ip("netns", "add", client);
    ip("netns", "add", server);
    ip("-n", client, "link", "add", "cable", "type", "veth", "peer", "cable", "netns", server);
    connect(client, CLIENT_ADDRESS);
    connect(server, SERVER_ADDRESS);
  }

  private static void connect(String name, String address) {
    ip("-n", name, "address", "add", address + "/24", "broadcast", "+", "dev", "cable");
    ip("-n", name, "link", "set", "lo", "up");
    ip("-n", name, "link", "set", "cable", "up");
  }

  private static void ip(String... arguments) {
    List<String> command = new ArrayList<>(List.of("ip"));
    command.addAll(List.of(arguments));
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (!process.waitFor(30, TimeUnit.SECONDS) || process.exitValue() != 0) {
        throw new IllegalStateException(String.join(" ", command) + ": " + said);
      }
    } catch (IOException e) {
      throw new IllegalStateException(String.join(" ", command), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
