package com.netpoint.license.manager.console;

import com.netpoint.license.client.DetachedChain;
import com.netpoint.license.client.detached.DetachedFolder;
import com.netpoint.license.manager.access.Access;
import com.netpoint.license.manager.access.Whence;
import com.netpoint.license.manager.attach.AttachedSeats;
import com.netpoint.license.manager.audit.Call;
import com.netpoint.license.manager.audit.LogEntry;
import com.netpoint.license.manager.cli.IdentityFile;
import com.netpoint.license.manager.lease.Book;
import com.netpoint.license.manager.lease.Checkout;
import com.netpoint.license.manager.lease.DetachDesk;
import com.netpoint.license.manager.lease.DetachSigner;
import com.netpoint.license.manager.lease.LeaseDesk;
import com.netpoint.license.manager.lease.Outcome;
import com.netpoint.license.manager.lease.Reaper;
import com.netpoint.license.manager.lease.SecretHash;
import com.netpoint.license.manager.license.LicenseDesk;
import com.netpoint.license.manager.license.PoolId;
import com.netpoint.license.manager.reach.Reach;
import com.netpoint.license.manager.rule.Client;
import com.netpoint.license.manager.settings.CheapPassword;
import com.netpoint.license.manager.settings.Overrides;
import com.netpoint.license.manager.settings.PasswordHash;
import com.netpoint.license.manager.settings.Setting;
import com.netpoint.license.manager.settings.SettingChange;
import com.netpoint.license.manager.settings.Settings;
import com.netpoint.license.manager.settings.SettingsBook;
import com.netpoint.license.manager.store.SqliteStore;
import com.netpoint.license.protocol.CheckoutRequest;
import com.netpoint.license.protocol.Counting;
import com.netpoint.license.protocol.Entitlement;
import com.netpoint.license.protocol.License;
import com.netpoint.license.protocol.signing.LicenseDocument;
import com.netpoint.license.protocol.signing.PublicKeys;
import com.netpoint.license.protocol.signing.SigningKey;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.component.LifeCycle;
import org.jspecify.annotations.Nullable;

/** The pages of a new store on a port of their own, and a visitor who keeps his cookie. */
final class ControlCenter implements AutoCloseable {
  private static final SigningKey VENDOR = SigningKey.generate();
  private static final long DRAIN_MILLIS = 10_000;
  private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");

  final String thumbprint;
  private final SqliteStore store;
  private final LeaseDesk leases = new LeaseDesk(new Reaper());
  private final AtomicLong elapsed = new AtomicLong();
  final Access access = Access.with(elapsed::get);
  private final Console console;
  private final Server server = new Server();
  private final ServerConnector connector = new ServerConnector(server);
  private final HttpClient client = HttpClient.newHttpClient();
  private final Map<String, String> cookies = new LinkedHashMap<>();
  private Whence whence = Whence.HERE;

  ControlCenter(Path folder) throws Exception {
    this(folder, Overrides.NONE);
  }

  ControlCenter(Path folder, Overrides given) throws Exception {
    this(folder, given, null);
  }

  ControlCenter(Path folder, Overrides given, @Nullable Reach reach) throws Exception {
    store =
        Objects.requireNonNull(
            SqliteStore.openToServe(
                folder, folder.resolve("journal"), InstantSource.system(), System::nanoTime, given),
            "in use");
    store.pinVendorKey(VENDOR.publicKey());
    thumbprint = PublicKeys.thumbprint(store.identity().publicKey());
    ConsoleOptions options =
        new ConsoleOptions(
            "server-1",
            "1.0-test",
            thumbprint,
            PublicKeys.thumbprint(VENDOR.publicKey()),
            folder,
            () -> "{\"type\":\"netpoint-identity\"}",
            (certificate, key) -> certificate.equals("good.pem") ? "" : "There is no certificate.",
            IdentityFile::recipient,
            System::nanoTime,
            System.nanoTime());
    console =
        Console.open(
            options,
            store,
            new Desks(
                leases,
                new DetachDesk(new Reaper()),
                new DetachSigner(store.identity()),
                new LicenseDesk(VENDOR.publicKey(), thumbprint)),
            new AttachedSeats(
                new DetachedFolder(folder.resolveSibling("detached")),
                new DetachedChain(VENDOR.publicKey())),
            reach,
            request -> whence,
            access);
    connector.setHost("127.0.0.1");
    server.addConnector(connector);
    server.setStopTimeout(DRAIN_MILLIS);
    server.setHandler(new GracefulHandler(console.handler()));
    server.start();
  }

  void visitFrom(Whence other) {
    whence = other;
  }

  /** The addresses of all pages of a method. */
  Set<String> addresses(String method) {
    return console.signposts().addresses(method);
  }

  /** As a newer program has done that served this store before. */
  void note(SettingChange change) {
    write(book -> book.note(change));
  }

  /** Has an administrator set something. */
  void set(Setting<?> setting, String text) {
    SettingChange change = new SettingChange(Instant.now(), "admin", setting.key(), null, text);
    write(book -> book.change(change));
  }

  void setPassword(String password) {
    PasswordHash hash = CheapPassword.of(password);
    SettingChange change =
        new SettingChange(Instant.now(), "admin", SettingChange.PASSWORD, null, null);
    write(book -> book.setPassword(hash, change));
  }

  @Nullable PasswordHash password() {
    return store.read(Book::password).toCompletableFuture().join();
  }

  private void write(Consumer<Book> entry) {
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

  /** Lets time pass for those who have logged in, or have guessed. */
  void pass(Duration time) {
    long unused = elapsed.addAndGet(time.toNanos());
  }

  String license(String id, long seats) {
    return LicenseDocument.sign(
        License.of(id, thumbprint, Instant.now().minus(Duration.ofDays(1)))
            .customer("Example Ltd")
            .validUntil(Instant.now().plus(Duration.ofDays(9)))
            .entitlement(new Entitlement("netpoint", "netpoint", seats, Counting.USER, true))
            .build(),
        VENDOR);
  }

  void checkout(String leaseId, String user) {
    CheckoutRequest request =
        CheckoutRequest.forLease(leaseId)
            .product("netpoint")
            .feature("netpoint")
            .version("5.1")
            .user(user)
            .host("ws-" + user)
            .machineId("h:" + user)
            .processId(17)
            .nonce("nonce")
            .build();
    Checkout checkout =
        new Checkout(request, SecretHash.of("secret of " + user), new Client("127.0.0.9", true));
    Outcome unused =
        store.write(book -> leases.checkout(book, checkout)).toCompletableFuture().join();
  }

  Settings settings() {
    return store.read(SettingsBook::settings).toCompletableFuture().join();
  }

  /** Has so many entries more in the access log. */
  void log(int entries) {
    LogEntry entry =
        new LogEntry(
            Instant.EPOCH,
            "127.0.0.9",
            "alice",
            "ws-alice",
            17,
            Call.CHECKIN,
            new PoolId("netpoint", "netpoint"),
            "lease-1",
            LogEntry.ENDED,
            "");
    boolean unused =
        store
            .write(
                book -> {
                  IntStream.range(0, entries).forEach(i -> book.audit().log(entry));
                  return true;
                })
            .toCompletableFuture()
            .join();
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return get(path, "en");
  }

  HttpResponse<String> head(String path) throws IOException, InterruptedException {
    return send(
        HttpRequest.newBuilder(uri(path)).method("HEAD", HttpRequest.BodyPublishers.noBody()));
  }

  HttpResponse<String> get(String path, String language) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(uri(path)).header("Accept-Language", language));
  }

  /** The token of the forms on a page. */
  String tokenOn(String path) throws IOException, InterruptedException {
    Matcher found = TOKEN.matcher(get(path).body());
    if (!found.find()) {
      throw new IllegalStateException(path + " has no form");
    }
    return found.group(1);
  }

  HttpResponse<String> post(String path, String form, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form));
    for (int i = 0; i < headers.length; i += 2) {
      request.setHeader(headers[i], headers[i + 1]);
    }
    return send(request);
  }

  /** Fills the form of a page, as it says: {@code name=value}, encoded. */
  HttpResponse<String> submit(String path, String... fields)
      throws IOException, InterruptedException {
    return post(path, "token=" + tokenOn(path) + "&" + String.join("&", fields));
  }

  HttpResponse<String> get(String path, String header, String value)
      throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(uri(path)).header(header, value));
  }

  /** Somebody else's browser from now on. */
  void forgetCookies() {
    cookies.clear();
  }

  String origin() {
    return "http://127.0.0.1:" + connector.getLocalPort();
  }

  URI uri(String path) {
    return URI.create(origin() + path);
  }

  @Override
  public void close() {
    console.close();
    LifeCycle.stop(server);
    store.close();
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    if (!cookies.isEmpty()) {
      request.header("Cookie", String.join("; ", cookies.values()));
    }
    HttpResponse<String> answer =
        client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    for (String set : answer.headers().allValues("Set-Cookie")) {
      cookies.put(set.substring(0, set.indexOf('=')), set.substring(0, set.indexOf(';')));
    }
    return answer;
  }
}
