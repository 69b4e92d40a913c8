package com.netpoint.license.manager.http;

import static com.netpoint.license.manager.http.Premises.request;
import static org.assertj.core.api.Assertions.assertThat;

import com.netpoint.license.manager.lease.SecretHash;
import com.netpoint.license.manager.settings.Catalog;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A lease's secret goes in, and never comes out anywhere. */
class SecrecyTest {
  private static final String SECRET = "kept-from-everybody-0001";

  @Test
  void noAnswerAndNoLineOfTheLogShowsASecretOrItsHash(@TempDir Path folder) {
    try (LogLines log = LogLines.capture();
        Premises premises = Premises.in(folder).withSeats(1)) {
      List<String> seen = new ArrayList<>();
      everyWayToUseIt(premises).forEach(answer -> seen.add(answer.headers() + answer.body()));
      seen.add(log.text());
      assertThat(seen)
          .allSatisfy(
              text ->
                  assertThat(text)
                      .doesNotContain(SECRET)
                      .doesNotContain(SecretHash.of(SECRET).text()));
      assertThat(log.text())
          .contains("checkout refused", "renewal refused", "lease-of-user-alice")
          .doesNotContain("checkout granted", "checkin");
    }
  }

  @Test
  void noFileOfTheStoreHoldsASecret(@TempDir Path folder) throws IOException {
    try (Premises premises = Premises.in(folder).withSeats(1)) {
      premises.checkout(request("alice"), SECRET);
      premises.set(Catalog.ENABLE_DETACHING, "on");
      assertThat(premises.detach("alice").statusCode()).isEqualTo(201);
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).doesNotContain(SECRET);
        }
      }
    }
  }

  @Test
  void thePrivateKeyStaysInTheStore(@TempDir Path folder) {
    try (LogLines log = LogLines.capture();
        Premises premises = Premises.in(folder).withSeats(1)) {
      everyWayToUseIt(premises)
          .forEach(answer -> assertThat(answer.body()).doesNotContain("PRIVATE", "\"d\":"));
      assertThat(log.text()).doesNotContain("PRIVATE");
    }
  }

  private static List<HttpResponse<String>> everyWayToUseIt(Premises premises) {
    String tooLong = SECRET.repeat(10);
    return List.of(
        premises.checkout(request("alice"), SECRET),
        premises.checkout(request("alice"), SECRET),
        premises.checkout(request("alice").processId(7), SECRET),
        premises.checkout(request("bob-the-builder"), SECRET),
        premises.checkout(request("alice").product("netplan"), SECRET),
        premises.checkout(request("alice"), tooLong),
        premises.renew("alice", SECRET),
        premises.renew("nobody", SECRET),
        premises.detach("dora"),
        premises.get("/v1/detachments"),
        premises.get("/v1/sessions"),
        premises.get("/v1/products"),
        premises.get("/v1/licenses"),
        premises.get("/v1/features"),
        premises.get("/v1/settings"),
        premises.get("/v1/diagnostics"),
        premises.get("/v1/log"),
        premises.get("/v1/usage?product=netpoint"),
        premises.get("/v1/health"),
        premises.get("/metrics"),
        premises.send(premises.authorized("/v1/nothing", SECRET).GET()),
        premises.send(premises.authorized("/v1/products", SECRET).DELETE()),
        premises.checkin("alice", SECRET));
  }
}
