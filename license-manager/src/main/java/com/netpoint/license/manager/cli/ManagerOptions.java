package com.netpoint.license.manager.cli;

import com.netpoint.license.manager.settings.Catalog;
import com.netpoint.license.manager.settings.Overrides;
import com.netpoint.license.manager.settings.Visibility;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * All that a serving license manager can be told: each option with its default, its unit and what
 * it is for. The manager's parts receive the values.
 */
@SuppressWarnings("NullAway.Init") // Set by picocli, from the command line or the default.
public final class ManagerOptions {
  private static final Pattern LOOPBACK =
      Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[?::1]?", Pattern.CASE_INSENSITIVE);

  @Mixin private DataOption data;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      description = {
        "The address to listen on, 0.0.0.0 for all of them",
        "(default: what is set under Configuration, all of them at first)."
      })
  private @Nullable String host;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      converter = Bounds.Port.class,
      description = {
        "The port to listen on; 0 picks a free one",
        "(default: what is set under Configuration, 1947 at first)."
      })
  private @Nullable Integer port;

  @ArgGroup(exclusive = false)
  private @Nullable Tls tls;

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
      names = "--detachment-journal",
      paramLabel = "DIR",
      description = {
        "Where it is written down which seats are away, so that no seat is lent twice after the data",
        "folder was restored from a backup; leave it out of that backup",
        "(default: the data folder's name and -detachments, beside it)."
      })
  private @Nullable Path detachmentJournal;

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

  @Option(
      names = "--detached-dir",
      paramLabel = "DIR",
      description = {
        "Where this machine keeps the seats that it takes along",
        "(default: as --client-config says, or the machine's own folder)."
      })
  private @Nullable Path detachedFolder;

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

  /** The address to listen on; absent where the settings say on which networks. */
  public @Nullable String host() {
    return host;
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
    if (host != null) {
      given = given.with(Catalog.NETWORK_VISIBILITY, visibility(host));
    }
    if (port != null) {
      given = given.with(Catalog.PORT, port);
    }
    if (tls != null) {
      given =
          given
              .with(Catalog.CERTIFICATE, tls.certificate.toAbsolutePath().toString())
              .with(Catalog.CERTIFICATE_KEY, tls.key.toAbsolutePath().toString());
    }
    if (name != null) {
      given = given.with(Catalog.MACHINE_NAME, name);
    }
    if (answerBroadcasts) {
      given = given.with(Catalog.ANSWER_BROADCASTS, true);
    }
    return leaseTime == null ? given : given.with(Catalog.LEASE_TIME, leaseTime);
  }

  /** The folder of the journal of detachments. */
  public Path detachmentJournal() {
    if (detachmentJournal != null) {
      return detachmentJournal;
    }
    Path data = data().toAbsolutePath().normalize();
    Path name = Objects.requireNonNullElse(data.getFileName(), Path.of("data"));
    return data.resolveSibling(name + "-detachments");
  }

  /** The file with the vendor's public key; absent when it is pinned already. */
  public @Nullable Path vendorKey() {
    return vendorKey;
  }

  /** The configuration of this machine's agent; absent when there is none to look after. */
  public @Nullable Path clientConfig() {
    return clientConfig;
  }

  /** Where this machine keeps the seats that it takes along; absent where that is not said here. */
  public @Nullable Path detachedFolder() {
    return detachedFolder;
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

  private static Visibility visibility(String host) {
    return LOOPBACK.matcher(host).matches() ? Visibility.LOCALHOST : Visibility.ALL;
  }

  /** A certificate is worth nothing without its key. */
  @SuppressWarnings("NullAway.Init") // Set by picocli, both or neither.
  private static final class Tls {
    @Option(
        names = "--tls-certificate",
        paramLabel = "FILE",
        required = true,
        description = {
          "The PEM file with this license manager's certificate, and after it those that lead to its",
          "authority. With it https is answered, and http is not",
          "(default: what is set under Configuration, none at first)."
        })
    private Path certificate;

    @Option(
        names = "--tls-key",
        paramLabel = "FILE",
        required = true,
        description = "The PEM file with the certificate's private key, which is not encrypted.")
    private Path key;
  }
}
