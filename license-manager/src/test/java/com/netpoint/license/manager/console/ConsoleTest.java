package com.netpoint.license.manager.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.netpoint.license.manager.access.Whence;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class ConsoleTest {
  @TempDir Path folder;
  private ControlCenter center;

  @BeforeEach
  void open() throws Exception {
    center = new ControlCenter(folder.resolve("data"));
  }

  @AfterEach
  void close() {
    center.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/keys",
        "/products",
        "/features",
        "/sessions",
        "/update",
        "/log",
        "/usage",
        "/diagnostics",
        "/help",
        "/about"
      })
  void everyPageIsThereInBothLanguages(String path) throws Exception {
    assertThat(center.get(path).statusCode()).isEqualTo(200);
    HttpResponse<String> german = center.get(path, "de-AT,de;q=0.9,en;q=0.5");
    assertThat(german.statusCode()).isEqualTo(200);
    assertThat(german.body()).contains("lang=\"de\"").contains("Sitzungen");
  }

  @Test
  void whoAsksForTheHeadGetsThatOfThePage() throws Exception {
    for (String path : center.addresses("GET")) {
      HttpResponse<String> head = center.head(path.replace("{id}", "none"));
      assertThat(head.statusCode()).as(path).isNotEqualTo(403);
      assertThat(head.body()).as(path).isEmpty();
    }
  }

  @Test
  void whatCannotBeReadIsNoFaultOfThePages() throws Exception {
    assertThat(center.get("/sessions?filter=%C3%28").statusCode()).isEqualTo(400);
    assertThat(center.post("/sessions/x/disconnect", "token=%zz").statusCode()).isEqualTo(400);
    HttpResponse<String> noForm =
        center.post("/update", "no form", "Content-Type", "multipart/form-data; boundary=x");
    assertThat(noForm.statusCode()).isEqualTo(400);
    assertThat(noForm.body()).contains("cannot be read");
  }

  @Test
  void aPageAsksNobodyElseAndIsShownInNobodysFrame() throws Exception {
    HttpResponse<String> page = center.get("/keys");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'none'")
        .contains("script-src 'self'")
        .contains("frame-ancestors 'none'");
    assertThat(page.body()).doesNotContain("http://").doesNotContain("https://");
    assertThat(page.headers().firstValue("Set-Cookie").orElse(""))
        .contains("HttpOnly")
        .contains("SameSite=Strict");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "console.css",
        "console.js",
        "icon.svg",
        "htmx.js",
        "htmx-sse.js",
        "uplot.js",
        "usage.js"
      })
  void whatPagesReferToIsInTheJar(String name) throws Exception {
    HttpResponse<String> asset = center.get("/assets/any/" + name);
    assertThat(asset.statusCode()).isEqualTo(200);
    assertThat(asset.headers().firstValue("Cache-Control").orElse("")).contains("immutable");
  }

  @Test
  void aLicenseFileIsAppliedAndListed() throws Exception {
    HttpResponse<String> applied = apply(center.license("L-1", 40));
    assertThat(applied.statusCode()).isEqualTo(200);
    assertThat(applied.body()).contains("License L-1 is applied.");
    assertThat(center.get("/keys").body()).contains("L-1").contains("40 seats of netpoint");
    assertThat(center.get("/products?key=L-1").body()).contains("<td class=\"number\">40</td>");
    assertThat(center.get("/products?key=L-2").body()).contains("No license is here yet.");
  }

  @Test
  void whatIsWrongWithAFileIsSaidInASentence() throws Exception {
    HttpResponse<String> half = apply(center.license("L-1", 40).substring(0, 90));
    assertThat(half.statusCode()).isEqualTo(422);
    assertThat(half.body()).contains("This is not a license of this vendor");
    HttpResponse<String> none = apply("");
    assertThat(none.body()).contains("No file was chosen");
  }

  @Test
  void sessionsAreSortedFilteredAndPaged() throws Exception {
    apply(center.license("L-1", 40));
    for (int i = 0; i < 25; i++) {
      center.checkout("lease-" + i, "user-" + (char) ('a' + i));
    }
    assertThat(center.get("/sessions").body()).contains("25 in all, page 1 of 2");
    assertThat(center.get("/sessions?page=2&sort=user").body()).contains("user-y");
    assertThat(center.get("/sessions?page=99&sort=machine").body()).contains("page 2 of 2");
    assertThat(center.get("/sessions?page=x&sort=address&filter=USER-C").body())
        .contains("1 in all")
        .contains("ws-user-c (17)");
    assertThat(center.get("/sessions?filter=R%26D").body())
        .contains("/sessions?sort=user&amp;filter=R%26D")
        .doesNotContain("filter=R&");
    assertThat(center.get("/sessions?part=table&sort=product").body())
        .startsWith("<div")
        .doesNotContain("<html");
  }

  @Test
  void aSessionIsDisconnectedAfterAQuestion() throws Exception {
    apply(center.license("L-1", 1));
    center.checkout("lease-1", "alice");
    HttpResponse<String> question = center.get("/sessions/lease-1/disconnect");
    assertThat(question.body()).contains("Disconnect alice at ws-alice from netpoint?");
    String token = center.tokenOn("/sessions/lease-1/disconnect");
    HttpResponse<String> done = center.post("/sessions/lease-1/disconnect", "token=" + token);
    assertThat(done.statusCode()).isEqualTo(303);
    assertThat(center.get(done.headers().firstValue("Location").orElseThrow()).body())
        .contains("Nobody has a session.", "The session is disconnected");
    assertThat(center.get("/sessions/lease-1/disconnect").body()).contains("has ended already");
    assertThat(center.post("/sessions/lease-1/disconnect", "token=" + token).body())
        .contains("has ended already");
  }

  @Test
  void aFormWithoutItsTokenChangesNothing() throws Exception {
    apply(center.license("L-1", 1));
    center.checkout("lease-1", "alice");
    assertThat(center.post("/sessions/lease-1/disconnect", "").statusCode()).isEqualTo(403);
    assertThat(center.post("/sessions/lease-1/disconnect", "token=other").statusCode())
        .isEqualTo(403);
    assertThat(center.get("/sessions").body()).contains("alice");
  }

  @Test
  void aFormThatAnotherSitesPageSendsChangesNothing() throws Exception {
    String token = center.tokenOn("/update");
    String form = "token=" + token + "&file=x";
    assertThat(center.post("/update", form, "Origin", "http://evil.example").statusCode())
        .isEqualTo(403);
    assertThat(center.post("/update", form, "Origin", "null").statusCode()).isEqualTo(403);
    assertThat(center.post("/update", form, "Sec-Fetch-Site", "cross-site").statusCode())
        .isEqualTo(403);
    assertThat(center.post("/update", form, "Origin", center.origin()).statusCode()).isEqualTo(422);
  }

  @Test
  void whoIsElsewhereSeesNothing() throws Exception {
    String token = center.tokenOn("/update");
    center.visitFrom(Whence.ELSEWHERE);
    assertThat(center.get("/sessions").statusCode()).isEqualTo(403);
    assertThat(center.get("/events").statusCode()).isEqualTo(403);
    assertThat(center.post("/update", "token=" + token).statusCode()).isEqualTo(403);
  }

  @Test
  void nothingIsWhereNoPageIs() throws Exception {
    assertThat(center.get("/nowhere").statusCode()).isEqualTo(404);
    assertThat(center.get("/v1/sessions").statusCode()).isEqualTo(404);
    assertThat(center.get("/v1/sessions").body()).doesNotContain("Options");
  }

  @Test
  void theReportAndTheIdentityAreFiles() throws Exception {
    HttpResponse<String> report = center.get("/diagnostics/report.txt");
    assertThat(report.body()).contains("Machine name: server-1").contains(center.thumbprint);
    HttpResponse<String> identity = center.get("/diagnostics/identity.json");
    assertThat(identity.headers().firstValue("Content-Disposition").orElse(""))
        .isEqualTo("attachment; filename=\"identity.json\"");
  }

  @Test
  void anOpenPageIsToldToLookAgainUntilTheEnd() throws Exception {
    HttpResponse<Stream<String>> events =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(center.uri("/events")).build(),
                HttpResponse.BodyHandlers.ofLines());
    Iterator<String> lines = events.body().iterator();
    assertThat(lines.next()).isEqualTo("event: open");
    assertThat(Stream.generate(lines::next).filter("event: tick"::equals).findFirst()).isPresent();
    center.close();
    lines.forEachRemaining(line -> assertThat(line).isNotEqualTo("event: open"));
    center = new ControlCenter(folder.resolve("another"));
  }

  private HttpResponse<String> apply(String document) throws Exception {
    String token = center.tokenOn("/update");
    return center.post("/update", "token=" + token + "&file=" + URLEncoder.encode(document, UTF_8));
  }
}
