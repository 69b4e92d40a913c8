package com.netpoint.license.manager;

import com.netpoint.license.client.finder.MachineNetwork;
import com.netpoint.license.client.machine.MachineIdentity;
import com.netpoint.license.client.machine.ThisProcess;
import com.netpoint.license.manager.access.Access;
import com.netpoint.license.manager.attach.AttachedSeats;
import com.netpoint.license.manager.audit.Retention;
import com.netpoint.license.manager.cli.CommandFailedException;
import com.netpoint.license.manager.cli.IdentityFile;
import com.netpoint.license.manager.cli.ManagerOptions;
import com.netpoint.license.manager.cli.VendorKeyFile;
import com.netpoint.license.manager.console.Console;
import com.netpoint.license.manager.console.ConsoleOptions;
import com.netpoint.license.manager.console.Desks;
import com.netpoint.license.manager.discovery.DiscoveryOptions;
import com.netpoint.license.manager.discovery.Responder;
import com.netpoint.license.manager.http.HttpOptions;
import com.netpoint.license.manager.http.HttpServer;
import com.netpoint.license.manager.http.Installation;
import com.netpoint.license.manager.http.ServerCertificate;
import com.netpoint.license.manager.lease.DetachDesk;
import com.netpoint.license.manager.lease.DetachSigner;
import com.netpoint.license.manager.lease.Housekeeping;
import com.netpoint.license.manager.lease.LeaseDesk;
import com.netpoint.license.manager.lease.Listings;
import com.netpoint.license.manager.lease.OpenStore;
import com.netpoint.license.manager.lease.Reaper;
import com.netpoint.license.manager.license.LicenseDesk;
import com.netpoint.license.manager.reach.ClientConfig;
import com.netpoint.license.manager.reach.ClientConfigException;
import com.netpoint.license.manager.reach.Reach;
import com.netpoint.license.manager.rule.Client;
import com.netpoint.license.manager.settings.Catalog;
import com.netpoint.license.manager.settings.Settings;
import com.netpoint.license.manager.store.SqliteStore;
import com.netpoint.license.manager.store.StoredSettings;
import com.netpoint.license.protocol.signing.PublicKeys;
import com.netpoint.license.protocol.signing.SigningKey;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.security.interfaces.ECPublicKey;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The license manager as a process that serves until it is told to end. */
final class Service {
  private static final Logger LOG = LoggerFactory.getLogger(Service.class);

  /** What is left for the rest once requests were drained; with the log, all of it takes 2 s. */
  private static final Duration AFTER_DRAINING = Duration.ofMillis(500);

  private final ManagerOptions options;
  private final InstantSource wall;
  private final LongSupplier nanoTime;
  private final String version;
  private final String machine = ThisProcess.host();

  Service(ManagerOptions options, InstantSource wall, LongSupplier nanoTime, String version) {
    this.options = options;
    this.wall = wall;
    this.nanoTime = nanoTime;
    this.version = version;
  }

  /**
   * Serves until the process is told to end. By a signal it ends with the signal's exit code, as
   * every Java program does.
   */
  int run() {
    LatestSettings settings =
        new LatestSettings(StoredSettings.read(options.data(), options.overrides()));
    HttpServer http = bind(settings);
    OpenStore store = openStore();
    LogFile.open(options.data());
    Reaper reaper = new Reaper();
    ECPublicKey vendor = vendorKey(store);
    String identity = PublicKeys.thumbprint(store.identity().publicKey());
    LicenseDesk licenses = new LicenseDesk(vendor, identity);
    LeaseDesk leases = new LeaseDesk(reaper);
    DetachDesk detachments = new DetachDesk(reaper);
    Access access = Access.with(nanoTime);
    Reach reach = reach(identity);
    SigningKey signing = FastSigning.with(store.identity());
    Console console =
        Console.open(
            consoleOptions(store, vendor),
            store,
            new Desks(leases, detachments, new DetachSigner(signing), licenses),
            attached(vendor),
            reach,
            http::whence,
            access);
    http.serve(
        store,
        leases,
        detachments,
        licenses,
        signing,
        installation(vendor),
        reach,
        access,
        console.handler());
    Rounds rounds = Rounds.start(new Housekeeping(store, reaper, new Retention(), settings::note));
    Responder responder = responder(http, store, identity, settings);
    CountDownLatch ended = endOnSignal(responder, reach, console, http, rounds, store);
    LOG.atInfo()
        .addKeyValue("version", version)
        .addKeyValue("url", url(http))
        .addKeyValue("store", identity)
        .addKeyValue("vendor", PublicKeys.thumbprint(vendor))
        .addKeyValue("leaseTime", settings.get().text(Catalog.LEASE_TIME))
        .addKeyValue("name", name(settings.get()))
        .addKeyValue("searches", responder.listening())
        .addKeyValue("broadcasts", settings.get().text(Catalog.ANSWER_BROADCASTS))
        .log("license manager answers");
    System.err.println("NetPoint license manager answers on " + url(http));
    await(ended);
    return 0;
  }

  /** The address is taken before the data is touched: who comes second changes nothing. */
  private HttpServer bind(LatestSettings settings) {
    HttpOptions wanted = httpOptions(settings);
    try {
      return HttpServer.bind(wanted, nanoTime);
    } catch (IOException e) {
      throw new CommandFailedException(
          "The license manager cannot listen on "
              + wanted.host()
              + " port "
              + wanted.port()
              + ": another program uses it, or the address is not this machine's."
              + " Choose another one with --host and --port.",
          e);
    }
  }

  private ECPublicKey vendorKey(OpenStore store) {
    boolean known = store.vendorKey() != null;
    ECPublicKey key = VendorKeyFile.pin(store, known ? options.vendorKey() : firstVendorKey());
    if (!known) {
      LOG.atInfo().addKeyValue("vendor", PublicKeys.thumbprint(key)).log("vendor key pinned");
    }
    return key;
  }

  /** On a machine where only the application runs, its agent's configuration names the vendor. */
  private @Nullable Path firstVendorKey() {
    Path config = options.clientConfig();
    if (options.vendorKey() != null || config == null) {
      return options.vendorKey();
    }
    try {
      return new ClientConfig(config).vendorKey();
    } catch (ClientConfigException e) {
      throw new CommandFailedException(String.valueOf(e.getMessage()), e);
    }
  }

  private HttpOptions httpOptions(LatestSettings latest) {
    Settings settings = latest.get();
    return new HttpOptions(
        host(settings),
        settings.get(Catalog.PORT),
        certificate(settings),
        options.idleTimeout(),
        options.arrivalTime(),
        options.drainTime(),
        options.httpThreads(),
        options.connections(),
        machine,
        () -> name(latest.get()));
  }

  private String host(Settings settings) {
    String given = options.host();
    if (given != null) {
      return given;
    }
    return switch (settings.get(Catalog.NETWORK_VISIBILITY)) {
      case ALL -> "0.0.0.0";
      case LOCALHOST -> "127.0.0.1";
    };
  }

  /** Absent for http. What the settings name without a folder lies beside the data. */
  private @Nullable ServerCertificate certificate(Settings settings) {
    String certificate = settings.get(Catalog.CERTIFICATE);
    if (certificate.isEmpty()) {
      return null;
    }
    try {
      return certificate(certificate, settings.get(Catalog.CERTIFICATE_KEY));
    } catch (IllegalArgumentException e) {
      throw new CommandFailedException(String.valueOf(e.getMessage()), e);
    }
  }

  private ServerCertificate certificate(String certificate, String key) {
    return ServerCertificate.read(
        options.data().resolve(certificate), options.data().resolve(key), wall.instant());
  }

  private String certificateFault(String certificate, String key) {
    try {
      ServerCertificate unused = certificate(certificate, key);
      return "";
    } catch (IllegalArgumentException e) {
      return String.valueOf(e.getMessage());
    }
  }

  private String name(Settings settings) {
    String set = settings.get(Catalog.MACHINE_NAME);
    return set.isEmpty() ? machine : set;
  }

  /** Where and as whom HTTP is answered, searches are answered too. */
  private Responder responder(
      HttpServer http, OpenStore store, String identity, LatestSettings settings) {
    DiscoveryOptions discovery =
        new DiscoveryOptions(
            http.address(),
            http.isHttps(),
            () -> name(settings.get()),
            version,
            identity,
            address -> settings.get().denial(new Client(address, false)) != null,
            () -> settings.get().get(Catalog.ANSWER_BROADCASTS));
    return Responder.start(discovery, () -> store.read(Listings::products), nanoTime);
  }

  private Installation installation(ECPublicKey vendor) {
    return new Installation(
        version, PublicKeys.thumbprint(vendor), options.data(), nanoTime.getAsLong());
  }

  private ConsoleOptions consoleOptions(OpenStore store, ECPublicKey vendor) {
    ECPublicKey identity = store.identity().publicKey();
    String machineId = MachineIdentity.forProduct("license-manager");
    return new ConsoleOptions(
        machine,
        version,
        PublicKeys.thumbprint(identity),
        PublicKeys.thumbprint(vendor),
        options.data(),
        () -> IdentityFile.write(identity, machine, machineId, MachineIdentity.seed(), null),
        this::certificateFault,
        IdentityFile::recipient,
        nanoTime,
        nanoTime.getAsLong());
  }

  private OpenStore openStore() {
    OpenStore store =
        SqliteStore.openToServe(
            options.data(), options.detachmentJournal(), wall, nanoTime, options.overrides());
    if (store == null) {
      throw new CommandFailedException(
          "Another license manager serves from "
              + options.data()
              + ". End it first, or use another --data folder.");
    }
    return store;
  }

  private @Nullable Reach reach(String identity) {
    Path file = options.clientConfig();
    return file == null
        ? null
        : new Reach(new ClientConfig(file), new MachineNetwork(), identity, nanoTime);
  }

  private AttachedSeats attached(ECPublicKey vendor) {
    Path file = options.clientConfig();
    try {
      return TakenAlong.in(
          vendor, file == null ? null : new ClientConfig(file), options.detachedFolder());
    } catch (ClientConfigException e) {
      throw new CommandFailedException(String.valueOf(e.getMessage()), e);
    }
  }

  private static void close(@Nullable Reach reach) {
    if (reach != null) {
      reach.close();
    }
  }

  private CountDownLatch endOnSignal(
      Responder responder,
      @Nullable Reach reach,
      Console console,
      HttpServer http,
      Rounds rounds,
      OpenStore store) {
    CountDownLatch ended = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  end(responder, reach, console, http, rounds, store);
                  ended.countDown();
                },
                "shutdown"));
    return ended;
  }

  private void end(
      Responder responder,
      @Nullable Reach reach,
      Console console,
      HttpServer http,
      Rounds rounds,
      OpenStore store) {
    LOG.info("license manager is ending");
    new Ending(options.drainTime().plus(AFTER_DRAINING), nanoTime)
        .step("discovery", responder::close)
        .step("reach", () -> close(reach))
        .step("pages", console::close)
        .step("http", http::close)
        .step("housekeeping", rounds::close)
        .step("store", store::close);
    LOG.info("license manager has ended");
    LogFile.close();
  }

  private static void await(CountDownLatch ended) {
    try {
      ended.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String url(HttpServer http) {
    InetSocketAddress address = http.address();
    String host =
        address.getAddress() != null && address.getAddress().isAnyLocalAddress()
            ? "localhost"
            : address.getHostString();
    return (http.isHttps() ? "https://" : "http://") + host + ":" + address.getPort();
  }
}
