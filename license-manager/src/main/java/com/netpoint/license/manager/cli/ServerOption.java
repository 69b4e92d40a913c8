package com.netpoint.license.manager.cli;

import com.netpoint.license.client.ManagerAddress;
import com.netpoint.license.client.ManagerClient;
import com.netpoint.license.client.ManagerConnection;
import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** The license manager that a command asks. */
@SuppressWarnings("NullAway.Init") // Options are set by picocli.
final class ServerOption {
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(2);
  private static final Duration REQUEST_TIMEOUT = Duration.ofSeconds(10);

  @Option(
      names = "--server",
      paramLabel = "URL",
      defaultValue = "http://localhost:1947",
      description = "The license manager to ask (default: ${DEFAULT-VALUE}).")
  private String server;

  @ArgGroup private @Nullable TrustOption trust;

  /** What comes of asking it. */
  <T> T ask(Function<ManagerClient, T> question) {
    ManagerAddress address = address();
    try (ManagerConnection connection =
        new ManagerConnection(CONNECT_TIMEOUT, REQUEST_TIMEOUT, TrustOption.of(trust))) {
      return question.apply(new ManagerClient(address, connection));
    }
  }

  ManagerAddress address() {
    try {
      return ManagerAddress.parse(server);
    } catch (IllegalArgumentException e) {
      throw new CommandFailedException("--server: " + e.getMessage() + ".", e);
    }
  }
}
