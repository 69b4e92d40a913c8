package com.netpoint.license.it.kit;

import static org.assertj.core.api.Assertions.assertThat;

import com.netpoint.license.protocol.Counting;
import com.netpoint.license.protocol.License;
import com.netpoint.license.protocol.ProductSeats;
import com.netpoint.license.protocol.SessionSummary;
import com.netpoint.license.protocol.json.JsonFields;
import com.netpoint.license.protocol.json.JsonText;
import com.netpoint.license.protocol.json.ListingJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A license manager process on a loopback address, with a store and a vendor of its own. */
public final class Manager implements AutoCloseable {
  private static final Pattern ANSWERS = Pattern.compile("answers on (http://[^:]+:(\\d+))");
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final Vendor vendor;
  private final Path data;
  private final String leaseTime;
  private final String host;
  private final List<String> more;
  private RealProcess process;
  private int port;

  private Manager(
      Vendor vendor, Path data, String leaseTime, String host, int port, List<String> more) {
    this.vendor = vendor;
    this.data = data;
    this.leaseTime = leaseTime;
    this.host = host;
    this.more = more;
    this.process = start(port);
  }

  /** One on another address of the loopback, with more options of {@code serve}. */
  public static Manager at(String host, Vendor vendor, int seats, String... more) {
    return at(host, 0, vendor, seats, more);
  }

  public static Manager at(String host, int port, Vendor vendor, int seats, String... more) {
    Manager manager = new Manager(vendor, newFolder(), "15s", host, port, List.of(more));
    manager.apply(vendor.license(manager.store(), seats, Counting.PROCESS));
    return manager;
  }

  /** One that lends so many seats of NetPoint, counted by process. */
  public static Manager withSeats(int seats) {
    return withSeats(seats, Counting.PROCESS, "60s");
  }

  public static Manager withSeats(int seats, Counting counting, String leaseTime) {
    Manager manager = empty(new Vendor(), leaseTime);
    manager.apply(manager.vendor.license(manager.store(), seats, counting));
    return manager;
  }

  /** One whose store is new and holds no license. */
  public static Manager empty(Vendor vendor, String leaseTime) {
    return new Manager(vendor, newFolder(), leaseTime, "127.0.0.1", 0, List.of());
  }

  public Vendor vendor() {
    return vendor;
  }

  public Path data() {
    return data;
  }

  public int port() {
    return port;
  }

  public String url() {
    return "http://" + address();
  }

  /** Host and port, as a search parameter is written. */
  public String address() {
    return host + ":" + port;
  }

  public RealProcess process() {
    return process;
  }

  /** The thumbprint of its store's identity. */
  public String store() {
    return JsonFields.parse(get("/v1/health").body()).text("store");
  }

  /** Applies a license, which must be accepted. */
  public void apply(String document) {
    HttpResponse<String> response = tryApply(document);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
  }

  public HttpResponse<String> tryApply(String document) {
    return post("/v1/licenses", JsonText.object(json -> json.member("document", document)));
  }

  /** Applies a license for so many more seats. */
  public void apply(int seats, Counting counting, UnaryOperator<License.Builder> more) {
    apply(vendor.license(store(), seats, counting, more));
  }

  public ProductSeats netpoint() {
    return ListingJson.readProducts(get("/v1/products").body()).get(0);
  }

  public long inUse() {
    return netpoint().inUse();
  }

  public List<SessionSummary> sessions() {
    return ListingJson.readSessions(get("/v1/sessions").body());
  }

  public HttpResponse<String> get(String path) {
    return send(HttpRequest.newBuilder(URI.create(url() + path)).build());
  }

  public HttpResponse<String> post(String path, String body) {
    return send(
        HttpRequest.newBuilder(URI.create(url() + path))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  /** Passes a checkout on; returns the body of the yes. */
  public String checkout(String body, String authorization) {
    HttpResponse<String> response =
        send(
            HttpRequest.newBuilder(URI.create(url() + "/v1/leases"))
                .header("Content-Type", "application/json")
                .header("Authorization", authorization)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
    return response.body();
  }

  /** A new process on the same store and port. */
  public void restart() {
    process = start(port);
  }

  @Override
  public void close() {
    process.close();
  }

  private static Path newFolder() {
    try {
      return Files.createTempDirectory("manager");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static HttpResponse<String> send(HttpRequest request) {
    try {
      return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private RealProcess start(int onPort) {
    List<String> command = new ArrayList<>();
    command.addAll(
        List.of(Jdk.current().java().toString(), "-jar", Jars.manager().toString(), "serve"));
    command.addAll(List.of("--data", data.toString(), "--host", host));
    command.addAll(List.of("--port", "" + onPort, "--lease-time", leaseTime));
    command.addAll(List.of("--vendor-key", vendor.publicKey().toString()));
    command.addAll(more);
    RealProcess started = RealProcess.start(command, Map.of()).awaitErr("answers on");
    Matcher matcher = ANSWERS.matcher(started.err());
    assertThat(matcher.find()).as(started.err()).isTrue();
    port = Integer.parseInt(matcher.group(2));
    return started;
  }
}
