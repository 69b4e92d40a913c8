package com.netpoint.license.manager.http;

import com.netpoint.license.manager.access.Access;
import com.netpoint.license.manager.access.Whence;
import com.netpoint.license.manager.lease.DetachDesk;
import com.netpoint.license.manager.lease.DetachSigner;
import com.netpoint.license.manager.lease.LeaseDesk;
import com.netpoint.license.manager.lease.OpenStore;
import com.netpoint.license.manager.license.LicenseDesk;
import com.netpoint.license.manager.reach.Reach;
import com.netpoint.license.protocol.signing.PublicKeys;
import com.netpoint.license.protocol.signing.SigningKey;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The manager's HTTP server. */
public final class HttpServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(HttpServer.class);

  /** A connection that is silent while the manager ends is closed after this time. */
  private static final long SHUTDOWN_IDLE_MILLIS = 100;

  private final Server server;
  private final ServerConnector connector;
  private final HttpOptions options;
  private final LongSupplier nanoTime;
  private final Locality locality;

  private HttpServer(
      Server server, ServerConnector connector, HttpOptions options, LongSupplier nanoTime) {
    this.server = server;
    this.connector = connector;
    this.options = options;
    this.nanoTime = nanoTime;
    this.locality = new Locality(options.machine(), options.name());
  }

  /**
   * Takes the address, so that nobody else can, and answers nothing yet: who comes now waits.
   *
   * @param nanoTime the monotonic clock
   * @throws IOException when the address cannot be listened on
   */
  public static HttpServer bind(HttpOptions options, LongSupplier nanoTime) throws IOException {
    QueuedThreadPool threads = new QueuedThreadPool(options.threads());
    threads.setName("http");
    Server server = new Server(threads);
    // What may change while it runs counts as blocking, and gets a thread for each request.
    server.setDynamic(false);
    server.setErrorHandler(new BrokenRequests());
    server.setStopTimeout(options.drainTime().toMillis());
    ServerConnector connector = connector(server, options, nanoTime);
    server.addConnector(connector);
    connector.open();
    return new HttpServer(server, connector, options, nanoTime);
  }

  /**
   * Begins to answer.
   *
   * @param signing the store's identity, as fast as this machine can sign with it
   * @param installation what it tells of itself
   * @param reach the license managers elsewhere; absent where nobody looks for them
   * @param access what the pages share with the calls of programs
   * @param pages answers what people ask for, and leaves the rest
   */
  public void serve(
      OpenStore store,
      LeaseDesk leases,
      DetachDesk detachments,
      LicenseDesk licenses,
      SigningKey signing,
      Installation installation,
      @Nullable Reach reach,
      Access access,
      Handler pages) {
    String identity = PublicKeys.thumbprint(signing.publicKey());
    Problems problems = new Problems(identity, new FaultLog(nanoTime));
    Routes routes =
        routes(
            store, leases, detachments, licenses, signing, installation, reach, access, problems);
    FrontDoor door = new FrontDoor(routes, problems, options.arrivalTime());
    server.setHandler(new GracefulHandler(new Handler.Sequence(pages, door)));
    try {
      server.start();
    } catch (Exception e) {
      throw new IllegalStateException("The HTTP server did not start.", e);
    }
  }

  /** From where a request comes. */
  public Whence whence(Request request) {
    return locality.whence(request);
  }

  /** Whether it answers by https. */
  public boolean isHttps() {
    return options.certificate() != null;
  }

  /** Where it listens. */
  public InetSocketAddress address() {
    return new InetSocketAddress(connector.getHost(), connector.getLocalPort());
  }

  /** Takes nothing new, lets what is under way finish for the drain time, and stops. */
  @Override
  public void close() {
    try {
      server.stop();
    } catch (TimeoutException e) {
      LOG.warn("requests that took longer than the drain time were cut");
    } catch (Exception e) {
      throw new IllegalStateException("The HTTP server did not stop.", e);
    }
  }

  /** All that is answered to programs. */
  Routes routes(
      OpenStore store,
      LeaseDesk leases,
      DetachDesk detachments,
      LicenseDesk licenses,
      SigningKey signing,
      Installation installation,
      @Nullable Reach reach,
      Access access,
      Problems problems) {
    String identity = PublicKeys.thumbprint(signing.publicKey());
    PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    Administrators administrators = new Administrators(store, locality, access);
    Routes routes = new Routes();
    Traffic traffic = new Traffic(meters);
    new LeaseEndpoints(
            store, leases, locality, new LeaseSigner(signing), problems, traffic, nanoTime)
        .addTo(routes);
    UnseenIds unseen = new UnseenIds(UnseenIds.MOST_AN_HOUR, nanoTime);
    new CheckinEndpoint(store, leases, unseen, traffic).addTo(routes);
    new DetachEndpoints(
            store,
            detachments,
            locality,
            new DetachSigner(signing),
            administrators,
            problems,
            traffic)
        .addTo(routes);
    new ReturnEndpoint(store, detachments, unseen, problems, traffic).addTo(routes);
    new ListingEndpoints(store, locality, administrators, problems).addTo(routes);
    new ManagersEndpoint(reach, administrators).addTo(routes);
    new AuditEndpoints(store, administrators).addTo(routes);
    new LicenseEndpoint(store, licenses, administrators, traffic).addTo(routes);
    new SettingsEndpoint(store, administrators).addTo(routes);
    new DiagnosticsEndpoint(store, administrators, identity, installation, options, nanoTime)
        .addTo(routes);
    new HealthEndpoint(store, identity, installation.version(), options.name()).addTo(routes);
    new MetricsEndpoint(store, administrators, meters, nanoTime).addTo(routes);
    new OpenApiEndpoint().addTo(routes);
    return routes;
  }

  private static ServerConnector connector(
      Server server, HttpOptions options, LongSupplier nanoTime) {
    HttpConfiguration http = new HttpConfiguration();
    http.setSendServerVersion(false);
    // By which name a manager is asked is for its callers to compare with its certificate; those
    // that pin its key do not.
    http.addCustomizer(new SecureRequestCustomizer(false));
    NetworkConnectionLimit limit = new NetworkConnectionLimit(options.connections(), server);
    server.addBean(limit);
    PunctualConnection.Patience patience =
        new PunctualConnection.Patience(
            options.arrivalTime(), options.idleTimeout(), () -> isReached(limit), nanoTime);
    ServerConnector connector =
        new ServerConnector(
            server,
            1,
            1,
            connections(options.certificate(), new PunctualConnections(http, patience)));
    connector.setHost(options.host());
    connector.setPort(options.port());
    connector.setIdleTimeout(options.arrivalTime().toMillis());
    // As many as the kernel allows (somaxconn): a company comes to work within a minute.
    connector.setAcceptQueueSize(4096);
    connector.setShutdownIdleTimeout(SHUTDOWN_IDLE_MILLIS);
    return connector;
  }

  private static ConnectionFactory[] connections(
      @Nullable ServerCertificate certificate, PunctualConnections plain) {
    return certificate == null
        ? new ConnectionFactory[] {plain}
        : new ConnectionFactory[] {
          new SslConnectionFactory(certificate.tls(), plain.getProtocol()), plain
        };
  }

  private static boolean isReached(NetworkConnectionLimit limit) {
    return limit.getNetworkConnectionCount() >= limit.getMaxNetworkConnectionCount();
  }
}
