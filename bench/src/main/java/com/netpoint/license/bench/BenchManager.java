package com.netpoint.license.bench;

import com.netpoint.license.protocol.Counting;
import com.netpoint.license.protocol.Entitlement;
import com.netpoint.license.protocol.License;
import com.netpoint.license.protocol.json.JsonFields;
import com.netpoint.license.protocol.json.JsonText;
import com.netpoint.license.protocol.signing.LicenseDocument;
import com.netpoint.license.protocol.signing.PublicKeys;
import com.netpoint.license.protocol.signing.SigningKey;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The shipped license manager as a process on loopback, with a license for so many seats. */
final class BenchManager implements AutoCloseable {
  private final SigningKey vendor = SigningKey.generate();
  private final Path folder;
  private final Path vendorKey;
  private final Process process;
  private final int port;

  BenchManager(Path jar, Path folder, int seats) throws IOException, InterruptedException {
    this.folder = folder;
    this.vendorKey = folder.resolve("vendor-public.pem");
    Files.writeString(vendorKey, PublicKeys.toPem(vendor.publicKey()));
    Path data = folder.resolve("data");
    process =
        new ProcessBuilder(
                System.getProperty("java.home") + "/bin/java",
                "-jar",
                jar.toString(),
                "serve",
                "--data",
                data.toString(),
                "--host",
                "127.0.0.1",
                "--port",
                "0",
                "--vendor-key",
                vendorKey.toString())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    BufferedReader err =
        new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8));
    String line = err.readLine();
    if (line == null) {
      throw new IOException("the license manager did not start");
    }
    port = Integer.parseInt(line.substring(line.lastIndexOf(':') + 1).trim());
    apply(seats);
  }

  int port() {
    return port;
  }

  /** The options that an agent needs to get a seat here. */
  Path properties() throws IOException {
    return Files.writeString(
        folder.resolve("netpoint-license.properties"),
        "license.servers=http://127.0.0.1:"
            + port
            + "\nlicense.broadcast-search=false\nlicense.vendor-key="
            + vendorKey
            + "\n");
  }

  /** CPU time of the manager's process so far. */
  Duration cpu() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  private void apply(int seats) throws IOException, InterruptedException {
    HttpClient http = HttpClient.newHttpClient();
    String health =
        http.send(
                HttpRequest.newBuilder(uri("/v1/health")).build(),
                HttpResponse.BodyHandlers.ofString())
            .body();
    String license =
        LicenseDocument.sign(
            License.of(
                    UUID.randomUUID().toString(),
                    JsonFields.parse(health).text("store"),
                    Instant.now().minus(Duration.ofHours(1)))
                .customer("bench")
                .entitlement(new Entitlement("netpoint", "netpoint", seats, Counting.PROCESS, true))
                .build(),
            vendor);
    HttpResponse<String> applied =
        http.send(
            HttpRequest.newBuilder(uri("/v1/licenses"))
                .header("Content-Type", "application/json")
                .POST(
                    HttpRequest.BodyPublishers.ofString(
                        JsonText.object(json -> json.member("document", license))))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    if (!List.of(201).contains(applied.statusCode())) {
      throw new IOException(applied.body());
    }
  }

  private URI uri(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }
}
