package com.netpoint.license.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.netpoint.license.it.kit.Jars;
import com.netpoint.license.it.kit.Jdk;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A wrapper that reads the manager's first line and nothing after it. */
@Timeout(120)
class UnreadStreamIT {
  /** Each is a warning of more than 100 bytes; a pipe holds 64 KiB. */
  private static final int FAULTS = 1_500;

  private final HttpClient client = HttpClient.newHttpClient();

  @Test
  void aStandardErrorThatNobodyReadsStopsNothing(@TempDir Path folder) throws Exception {
    Path keys = folder.resolve("keys");
    manager("vendor", "keygen", "--out", keys.toString()).waitFor();
    Process serving =
        manager(
            "serve",
            "--data",
            folder.resolve("data").toString(),
            "--host",
            "127.0.0.1",
            "--port",
            "0",
            "--vendor-key",
            keys.resolve("vendor-public.pem").toString());
    try {
      String url = firstLine(serving).replaceFirst(".*(http://\\S+)", "$1");
      assertThat(health(url).statusCode()).isEqualTo(200);
      fillTheDiskOf(serving);
      int faults = 0;
      while (faults < FAULTS) {
        faults += checkin(url, faults).statusCode() == 503 ? 1 : 0;
      }
      assertThat(health(url).statusCode()).isIn(200, 503);
      assertThat(pipe(serving)).isGreaterThan(60_000);
      serving.toHandle().destroy();
      assertThat(serving.waitFor(5, TimeUnit.SECONDS)).isTrue();
    } finally {
      serving.destroyForcibly();
    }
  }

  /** From now on no file of the process can become longer than it is: its disk is full. */
  private static void fillTheDiskOf(Process process) throws Exception {
    String pid = Long.toString(process.pid());
    assertThat(new ProcessBuilder("prlimit", "--fsize=4096", "--pid", pid).start().waitFor())
        .isZero();
  }

  private static int pipe(Process process) throws IOException {
    return process.getErrorStream().available();
  }

  private static Process manager(String... arguments) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(Jdk.current().java().toString(), "-jar", Jars.manager().toString()));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).start();
  }

  private static String firstLine(Process process) throws IOException {
    // Not closed, and not read on: what comes after the first line stays in the pipe.
    return Objects.requireNonNull(
        new BufferedReader(
                new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8), 1)
            .readLine());
  }

  private HttpResponse<String> health(String url) throws Exception {
    return send(HttpRequest.newBuilder(URI.create(url + "/v1/health")));
  }

  private HttpResponse<String> checkin(String url, int number) throws Exception {
    return send(
        HttpRequest.newBuilder(URI.create(url + "/v1/leases/lease-number-" + (100_000 + number)))
            .header("Authorization", "Bearer c2VjcmV0LXNlY3JldC0wMQ")
            .DELETE());
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return client.send(request.timeout(Duration.ofSeconds(20)).build(), BodyHandlers.ofString());
  }
}
