package com.netpoint.license.manager.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.netpoint.license.client.machine.MachineIdentity;
import com.netpoint.license.manager.cli.IdentityFile;
import com.netpoint.license.manager.lease.SecretHash;
import com.netpoint.license.manager.settings.Catalog;
import com.netpoint.license.protocol.json.DetachJson;
import com.netpoint.license.protocol.signing.SigningKey;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DetachPagesTest {
  private static final String DETACH = "/products/detach";
  private static final String POOL = "product=netpoint&feature=netpoint&at=";

  @TempDir Path folder;
  private ControlCenter center;

  @BeforeEach
  void open() throws Exception {
    center = new ControlCenter(folder.resolve("data"));
    String license = URLEncoder.encode(center.license("L-1", 2), UTF_8);
    String token = center.tokenOn("/update");
    assertThat(center.post("/update", "token=" + token + "&file=" + license).statusCode())
        .isEqualTo(200);
  }

  @AfterEach
  void close() {
    center.close();
  }

  @Test
  void detachIsOfferedOnceItIsEnabled() throws Exception {
    assertThat(center.get("/products").body()).doesNotContain(">Detach</a>");
    center.set(Catalog.ENABLE_DETACHING, "on");
    assertThat(center.get("/products").body()).contains(">Detach</a>");
    LocalDate last = today().plusDays(14);
    assertThat(center.get(DETACH + "?" + POOL).body())
        .contains(">Detach &amp; Attach</button>", ">Expiration date</label>", "L-1")
        .contains("min=\"" + today() + "\"", "max=\"" + last + "\"");
  }

  @Test
  void aSeatIsTakenAlongProlongedAndBroughtBack() throws Exception {
    center.set(Catalog.ENABLE_DETACHING, "on");
    HttpResponse<String> taken = detach(today().plusDays(3), "alice");
    assertThat(taken.headers().firstValue("Location")).contains("/products?done=attached");
    String page = center.get("/products?done=attached").body();
    assertThat(page)
        .contains("The seat is taken along.", ">Cancel</a>", ">Extend</a>", "Seats that are away");
    String id = page.replaceAll("(?s).*/attached/([^/]+)/cancel.*", "$1");
    HttpResponse<String> longer =
        submit("/attached/" + id + "/extend", "until=" + today().plusDays(5));
    assertThat(longer.headers().firstValue("Location")).contains("/products?done=extended");
    HttpResponse<String> shorter =
        submit("/attached/" + id + "/extend", "until=" + today().plusDays(1));
    assertThat(shorter.statusCode()).isEqualTo(422);
    assertThat(shorter.body()).contains("already; choose a later end.");
    assertThat(center.get("/attached/" + id + "/cancel").body())
        .contains(">Cancel License</button>", ">Keep License</a>", ">Return File</button>");
    submit("/attached/" + id + "/cancel", "do=cancel");
    assertThat(center.get("/products?done=returned").body())
        .contains("The seat is back in its pool.")
        .doesNotContain("Seats that are away");
  }

  @Test
  void theLastDayThatIsOfferedIsAllowedAndTheNextOneIsNot() throws Exception {
    center.set(Catalog.ENABLE_DETACHING, "on");
    center.set(Catalog.MAX_DETACH, "2d");
    assertThat(detach(today().plusDays(2), "alice").statusCode()).isEqualTo(303);
    HttpResponse<String> later = detach(today().plusDays(3), "bob");
    assertThat(later.statusCode()).isEqualTo(422);
    assertThat(later.body()).contains("Max. Detach Duration for netpoint is 2d");
  }

  @Test
  void aMachineWithoutAConnectionTakesItsSeatAlongByFile() throws Exception {
    center.set(Catalog.ENABLE_DETACHING, "on");
    String idFile =
        IdentityFile.write(
            SigningKey.generate().publicKey(),
            "laptop",
            "h:laptop",
            MachineIdentity.seed(),
            SecretHash.of("kept on the laptop").text());
    HttpResponse<String> file =
        submit(
            DETACH,
            POOL,
            "user=alice&until=" + today().plusDays(3),
            "id-file=" + URLEncoder.encode(idFile, UTF_8));
    assertThat(file.headers().firstValue("Content-Disposition").orElse(""))
        .contains("netpoint-laptop.lic");
    assertThat(DetachJson.isDetachedLicense(file.body())).isTrue();
    assertThat(center.get("/products").body()).contains("laptop").doesNotContain("/cancel\"");
    String id = DetachJson.readAnswer(file.body()).detachmentId();
    assertThat(hand(DetachJson.returnFile(id, "another secret")).body())
        .contains("This return file is not that seat");
    assertThat(hand(DetachJson.returnFile(id, "kept on the laptop")).body())
        .contains("The seat is back in its pool.");
    assertThat(center.get("/products").body()).doesNotContain("laptop");
  }

  @Test
  void theSeatOfALostMachineIsWrittenOff() throws Exception {
    center.set(Catalog.ENABLE_DETACHING, "on");
    detach(today().plusDays(3), "alice");
    String id =
        center.get("/products").body().replaceAll("(?s).*/detachments/([^/]+)/write-off.*", "$1");
    assertThat(center.get("/detachments/" + id + "/write-off").body())
        .contains(
            "Write off the seat of netpoint that alice took along", ">Write Off Now</button>");
    submit("/detachments/" + id + "/write-off", "do=now");
    assertThat(center.get("/products?done=written-off").body())
        .contains("The seat is written off", "written off</td>");
  }

  @Test
  void whatIsIncompleteIsSaid() throws Exception {
    center.set(Catalog.ENABLE_DETACHING, "on");
    assertThat(submit(DETACH, POOL, "user=alice&until=soon").body())
        .contains("Choose an expiration date");
    assertThat(submit(DETACH, POOL, "user=&until=" + today()).statusCode()).isEqualTo(422);
    HttpResponse<String> wrong =
        submit(DETACH, POOL, "user=alice&until=" + today(), "id-file=garbage");
    assertThat(wrong.body()).contains("This is no ID file:");
    assertThat(center.get(DETACH + "?product=other&feature=other&at=").statusCode()).isEqualTo(303);
    assertThat(hand("{\"type\":\"netpoint-detached-license\"}").body())
        .contains("This is no detached license");
  }

  private HttpResponse<String> detach(LocalDate until, String user) throws Exception {
    return submit(DETACH, POOL, "user=" + user + "&until=" + until);
  }

  private HttpResponse<String> hand(String file) throws Exception {
    return submit("/update", "file=" + URLEncoder.encode(file, UTF_8));
  }

  private HttpResponse<String> submit(String path, String... fields) throws Exception {
    String token = "token=" + center.tokenOn("/update");
    return center.post(path, token + "&" + String.join("&", fields));
  }

  private static LocalDate today() {
    return LocalDate.now(ZoneId.systemDefault());
  }
}
