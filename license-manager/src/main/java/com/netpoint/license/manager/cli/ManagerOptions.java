package com.netpoint.license.manager.cli;

import com.netpoint.license.client.ManagerAddress;
import com.netpoint.license.manager.settings.Catalog;
import com.netpoint.license.manager.settings.Overrides;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * All that a serving license manager can be told: each option with its default, its unit and what
 * it is for. The manager's parts receive the values.
 */
@SuppressWarnings("NullAway.Init") // Set by picocli, from the command line or the default.
public final class ManagerOptions {
  @Mixin private DataOption data;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      defaultValue = "0.0.0.0",
      description = "The address to listen on (default: ${DEFAULT-VALUE}, all of them).")
  private String host;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "" + ManagerAddress.DEFAULT_PORT,
      converter = Bounds.Port.class,
      description = "The port to listen on; 0 picks a free one (default: ${DEFAULT-VALUE}).")
  private int port;

  @Option(
      names = "--name",
      paramLabel = "NAME",
      converter = Bounds.Name.class,
      description = {
        "What the license manager is called where somebody searches for it, 1 to 64 characters",
        "(default: this machine's name)."
      })
  private @Nullable String name;

  @Option(
      names = "--answer-broadcasts",
      description = {
        "Answer also those who search the whole network for a license manager, by UDP on the same",
        "port (default: only those who ask this very machine)."
      })
  private boolean answerBroadcasts;

  @Option(
      names = "--lease-time",
      paramLabel = "TIME",
      converter = Bounds.LeaseTime.class,
      description = {
        "How long a seat stays taken after its application crashed, 15s to 12h",
        "(default: what is set under Configuration, 60s at first)."
      })
  private @Nullable Duration leaseTime;

  @Option(
      names = "--vendor-key",
      paramLabel = "FILE",
      description = "The vendor's public key; needed once for a data folder.")
  private @Nullable Path vendorKey;

  @Option(
      names = "--client-config",
      paramLabel = "FILE",
      description = {
        "The netpoint-license.properties that the application's agent reads on this machine: the",
        "page Access to Remote License Managers edits it, and the managers it leads to are shown."
      })
  private @Nullable Path clientConfig;

  // Longer than two renewals lie apart at the most, so that agents keep their connection.
  @Option(
      names = "--idle-timeout",
      paramLabel = "TIME",
      defaultValue = "11m",
      converter = Bounds.IdleTimeout.class,
      description = {
        "After how long without a request a connection is closed, 1s to 1d",
        "(default: ${DEFAULT-VALUE})."
      })
  private Duration idleTimeout;

  @Option(
      names = "--arrival-time",
      paramLabel = "TIME",
      defaultValue = "30s",
      converter = Bounds.ArrivalTime.class,
      description = {
        "How long the head of a request may take to arrive, and its body again, 1s to 10m",
        "(default: ${DEFAULT-VALUE})."
      })
  private Duration arrivalTime;

  @Option(
      names = "--drain-time",
      paramLabel = "TIME",
      defaultValue = "1s",
      converter = Bounds.DrainTime.class,
      description = {
        "How long requests that are under way may take when the manager is told to end, 100ms to 1m",
        "(default: ${DEFAULT-VALUE})."
      })
  private Duration drainTime;

  @Option(
      names = "--http-threads",
      paramLabel = "N",
      defaultValue = "32",
      converter = Bounds.Threads.class,
      description = {
        "The most threads that serve requests, 8 to 1024; none of them waits for the disk",
        "(default: ${DEFAULT-VALUE})."
      })
  private int httpThreads;

  @Option(
      names = "--connections",
      paramLabel = "N",
      defaultValue = "10000",
      converter = Bounds.Connections.class,
      description = {
        "The most connections at a time, 16 to 1000000; who comes after them waits",
        "(default: ${DEFAULT-VALUE})."
      })
  private int connections;

  /** The data folder. */
  public Path data() {
    return data.folder;
  }

  /** The address to listen on. */
  public String host() {
    return host;
  }

  /** The port, 0 for one that the system picks. */
  public int port() {
    return port;
  }

  /** What it is called where somebody searches; absent for the machine's own name. */
  public @Nullable String name() {
    return name;
  }

  /** Whether questions to a whole network are answered. */
  public boolean answerBroadcasts() {
    return answerBroadcasts;
  }

  /** What beats the settings in the store. */
  public Overrides overrides() {
    Overrides given = Overrides.NONE;
    if (name != null) {
      given = given.with(Catalog.MACHINE_NAME, name);
    }
    if (answerBroadcasts) {
      given = given.with(Catalog.ANSWER_BROADCASTS, true);
    }
    return leaseTime == null ? given : given.with(Catalog.LEASE_TIME, leaseTime);
  }

  /** The file with the vendor's public key; absent when it is pinned already. */
  public @Nullable Path vendorKey() {
    return vendorKey;
  }

  /** The configuration of this machine's agent; absent when there is none to look after. */
  public @Nullable Path clientConfig() {
    return clientConfig;
  }

  /** After how long without a request a connection is closed. */
  public Duration idleTimeout() {
    return idleTimeout;
  }

  /** How long the head of a request may take to arrive, and its body again. */
  public Duration arrivalTime() {
    return arrivalTime;
  }

  /** How long requests that are under way may take when the manager ends. */
  public Duration drainTime() {
    return drainTime;
  }

  /** The most threads that serve requests. */
  public int httpThreads() {
    return httpThreads;
  }

  /** The most connections at a time. */
  public int connections() {
    return connections;
  }
}
