package com.netpoint.license.manager.http;

import com.netpoint.license.manager.access.Access;
import com.netpoint.license.manager.lease.Book;
import com.netpoint.license.manager.lease.DetachDesk;
import com.netpoint.license.manager.lease.LeaseDesk;
import com.netpoint.license.manager.lease.OpenStore;
import com.netpoint.license.manager.lease.Reaper;
import com.netpoint.license.manager.license.LicenseDesk;
import com.netpoint.license.manager.reach.Reach;
import com.netpoint.license.manager.settings.Overrides;
import com.netpoint.license.manager.settings.Setting;
import com.netpoint.license.manager.settings.SettingChange;
import com.netpoint.license.manager.store.SqliteStore;
import com.netpoint.license.manager.store.TestClock;
import com.netpoint.license.protocol.CheckoutRequest;
import com.netpoint.license.protocol.Counting;
import com.netpoint.license.protocol.DetachRequest;
import com.netpoint.license.protocol.Entitlement;
import com.netpoint.license.protocol.License;
import com.netpoint.license.protocol.Problem;
import com.netpoint.license.protocol.json.DetachJson;
import com.netpoint.license.protocol.json.JsonText;
import com.netpoint.license.protocol.json.LeaseJson;
import com.netpoint.license.protocol.json.ProblemJson;
import com.netpoint.license.protocol.signing.LicenseDocument;
import com.netpoint.license.protocol.signing.PublicKeys;
import com.netpoint.license.protocol.signing.SigningKey;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** A license manager that answers on a port of its own, and the ways to call it. */
final class Premises implements AutoCloseable {
  static final Instant START = Instant.parse("2026-11-24T08:00:00Z");
  static final SigningKey VENDOR = SigningKey.generate();

  static final Installation INSTALLATION =
      new Installation("1.0-test", PublicKeys.thumbprint(VENDOR.publicKey()), Path.of("data"), 0);

  /** A secret as agents make it: 128 bits in base64url. */
  static final String SECRET = "c2VjcmV0LXNlY3JldC0wMQ";

  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  final TestClock clock;
  private final OpenStore store;
  private final HttpServer http;

  private Premises(
      OpenStore store,
      TestClock clock,
      Duration arrivalTime,
      int connections,
      @Nullable ServerCertificate certificate,
      @Nullable Reach reach) {
    this.store = store;
    this.clock = clock;
    try {
      this.http =
          HttpServer.bind(
              new HttpOptions(
                  "127.0.0.1",
                  0,
                  certificate,
                  Duration.ofMinutes(11),
                  arrivalTime,
                  Duration.ofSeconds(1),
                  32,
                  connections,
                  "server-1",
                  () -> "süd"),
              System::nanoTime);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    http.serve(
        store,
        new LeaseDesk(new Reaper()),
        new DetachDesk(new Reaper()),
        new LicenseDesk(VENDOR.publicKey(), thumbprint()),
        store.identity(),
        INSTALLATION,
        reach,
        Access.with(System::nanoTime),
        noPages());
  }

  /** Leaves everything to the calls of machines; of one server only, as handlers are. */
  static Handler noPages() {
    return new Handler.Abstract.NonBlocking() {
      @Override
      public boolean handle(Request request, Response response, Callback callback) {
        return false;
      }
    };
  }

  /** A manager with a new store in that folder, and no license. */
  static Premises in(Path folder) {
    return in(folder, Duration.ofMinutes(1));
  }

  static Premises in(Path folder, Duration arrivalTime) {
    return in(folder, arrivalTime, 10_000);
  }

  static Premises in(Path folder, Duration arrivalTime, int connections) {
    TestClock clock = new TestClock(START);
    SqliteStore store = store(folder, clock);
    return new Premises(store, clock, arrivalTime, connections, null, null);
  }

  /** A manager that answers by https. */
  static Premises encrypted(Path folder, ServerCertificate certificate) {
    TestClock clock = new TestClock(START);
    return new Premises(
        store(folder, clock), clock, Duration.ofMinutes(1), 10_000, certificate, null);
  }

  /** A manager that looks for others. */
  static Premises reaching(Path folder, Reach reach) {
    TestClock clock = new TestClock(START);
    return new Premises(store(folder, clock), clock, Duration.ofMinutes(1), 10_000, null, reach);
  }

  private static SqliteStore store(Path folder, TestClock clock) {
    SqliteStore store =
        Objects.requireNonNull(
            SqliteStore.openToServe(
                folder, folder.resolve("journal"), clock, clock, Overrides.NONE),
            "in use");
    store.pinVendorKey(VENDOR.publicKey());
    return store;
  }

  /** A manager with somebody else's store. */
  static Premises with(OpenStore store) {
    return new Premises(store, new TestClock(START), Duration.ofMinutes(1), 10_000, null, null);
  }

  /** Every route that a license manager answers at. */
  List<String> routes() {
    return http.routes(
            store,
            new LeaseDesk(new Reaper()),
            new DetachDesk(new Reaper()),
            new LicenseDesk(VENDOR.publicKey(), thumbprint()),
            store.identity(),
            INSTALLATION,
            null,
            Access.with(System::nanoTime),
            new Problems(thumbprint(), new FaultLog(System::nanoTime)))
        .names();
  }

  int port() {
    return http.address().getPort();
  }

  /** The manager lends so many seats of NetPoint from now on. */
  Premises withSeats(long seats) {
    HttpResponse<String> answer = apply(license("L-" + seats).entitlement(seats(seats)));
    if (answer.statusCode() != 201) {
      throw new IllegalStateException(answer.body());
    }
    return this;
  }

  /** Has something written in the books, as an administrator would. */
  void write(Consumer<Book> entry) {
    boolean unused =
        store
            .write(
                book -> {
                  entry.accept(book);
                  return true;
                })
            .toCompletableFuture()
            .join();
  }

  /** Has an administrator set something. */
  void set(Setting<?> setting, String text) {
    SettingChange change = new SettingChange(START, "admin", setting.key(), null, text);
    write(book -> book.change(change));
  }

  static Entitlement seats(long seats) {
    return new Entitlement("netpoint", "netpoint", seats, Counting.USER, true);
  }

  License.Builder license(String id) {
    return License.of(id, thumbprint(), START.minus(Duration.ofDays(1))).customer("Example Ltd");
  }

  HttpResponse<String> apply(License.Builder license) {
    String document = LicenseDocument.sign(license.build(), VENDOR);
    return post("/v1/licenses", JsonText.object(json -> json.member("document", document)));
  }

  String thumbprint() {
    return PublicKeys.thumbprint(store.identity().publicKey());
  }

  /** What a process of a user on a machine of his own asks for. */
  static CheckoutRequest.Builder request(String user) {
    return CheckoutRequest.forLease("lease-of-user-" + user)
        .product("netpoint")
        .feature("netpoint")
        .version("5.1")
        .user(user)
        .host("ws-of-" + user)
        .machineId("h:" + user)
        .processId(4711)
        .nonce("nonce-of-" + user);
  }

  HttpResponse<String> checkout(String user) {
    return checkout(request(user), SECRET);
  }

  HttpResponse<String> checkout(CheckoutRequest.Builder request, String secret) {
    return send(authorized("/v1/leases", secret).POST(json(LeaseJson.checkout(request.build()))));
  }

  HttpResponse<String> renew(String user, String secret) {
    return send(
        authorized("/v1/leases/lease-of-user-" + user + "/renewals", secret)
            .POST(json(LeaseJson.renewal("another-nonce"))));
  }

  HttpResponse<String> checkin(String user, String secret) {
    return send(authorized("/v1/leases/lease-of-user-" + user, secret).DELETE());
  }

  /** A request of a user who takes a seat along for a week, on a machine of his own. */
  static DetachRequest.Builder detachment(String user) {
    return DetachRequest.under("detachment-of-" + user)
        .product("netpoint")
        .feature("netpoint")
        .user(user)
        .host("ws-of-" + user)
        .machineId("h:" + user)
        .until(START.plus(Duration.ofDays(7)));
  }

  HttpResponse<String> detach(DetachRequest.Builder request, String secret) {
    return send(
        authorized("/v1/detachments", secret).POST(json(DetachJson.request(request.build()))));
  }

  HttpResponse<String> detach(String user) {
    return detach(detachment(user), SECRET);
  }

  HttpResponse<String> extend(String user, String secret, Instant until) {
    return send(
        authorized("/v1/detachments/detachment-of-" + user + "/extensions", secret)
            .POST(json(DetachJson.extension(until))));
  }

  HttpResponse<String> giveBack(String user, String secret) {
    return send(authorized("/v1/detachments/detachment-of-" + user, secret).DELETE());
  }

  HttpResponse<String> get(String path) {
    return send(to(path).GET());
  }

  /** Posts without a secret. */
  HttpResponse<String> post(String path, String body) {
    return send(to(path).header("Content-Type", "application/json").POST(json(body)));
  }

  HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + http.address().getPort() + path))
        .timeout(Duration.ofSeconds(10));
  }

  HttpRequest.Builder authorized(String path, String secret) {
    return to(path)
        .header("Content-Type", "application/json")
        .header("Authorization", "Bearer " + secret);
  }

  HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return CLIENT.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** A connection on which a test may write whatever it likes. */
  Socket connect() throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), http.address().getPort());
    socket.setSoTimeout(10_000);
    return socket;
  }

  /** Sends text as it stands, and reads until the manager closes the connection. */
  String talk(String text) throws IOException {
    try (Socket socket = connect()) {
      socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Override
  public void close() {
    http.close();
    store.close();
  }

  /** The problem in an answer that must hold one. */
  static Problem problem(HttpResponse<String> answer) {
    String type = answer.headers().firstValue("Content-Type").orElse("none");
    if (!type.equals("application/problem+json")) {
      throw new AssertionError("no problem but " + type + ": " + answer.body());
    }
    Problem problem = ProblemJson.read(answer.body());
    if (problem.status() != answer.statusCode()) {
      throw new AssertionError("not the status of the answer: " + answer.body());
    }
    return problem;
  }

  /** A body that comes in chunks, so that its length is not known beforehand. */
  static HttpRequest.BodyPublisher unannounced(String body) {
    return BodyPublishers.ofInputStream(
        () -> new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
  }

  private static HttpRequest.BodyPublisher json(String body) {
    return BodyPublishers.ofString(body);
  }
}
