package com.netpoint.license.manager.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.netpoint.license.manager.access.Whence;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Access Log, Usage, and the peak on Features. */
@Timeout(60)
class AuditPagesTest {
  @TempDir Path folder;
  private ControlCenter center;

  @BeforeEach
  void open() throws Exception {
    center = new ControlCenter(folder);
  }

  @AfterEach
  void close() {
    center.close();
  }

  @Test
  void theLogTellsWhoAskedForWhatAndWhatBecameOfIt() throws Exception {
    apply(center.license("L-1", 1));
    center.checkout("lease-1", "alice");
    center.checkout("lease-2", "bob");
    String log = center.get("/log").body();
    assertThat(log).contains("2 in all, page 1 of 1").contains("ws-alice (17)", "127.0.0.9");
    assertThat(log.indexOf("no seat free")).isBetween(0, log.indexOf(">granted<"));
    assertThat(center.get("/log", "de").body()).contains("kein Platz frei", "Anmeldung");
    assertThat(log + center.get("/log.csv").body()).doesNotContain("secret");
  }

  @Test
  void theLogIsFilteredAndPaged() throws Exception {
    apply(center.license("L-1", 40));
    for (int i = 0; i < 25; i++) {
      center.checkout("lease-" + i, "user-" + (char) ('a' + i));
    }
    assertThat(center.get("/log?page=2").body()).contains("25 in all, page 2 of 2", "user-a");
    assertThat(center.get("/log?filter=USER-C@").body())
        .contains("1 in all", "user-c", "/log.csv?filter=USER-C%40")
        .doesNotContain("user-d", "sse-connect");
    assertThat(center.get("/log?filter=%25").body()).contains("Nothing is in the log.");
    assertThat(center.get("/log?part=table&page=1").body()).doesNotContain("<html");
  }

  @Test
  void whoDisconnectedASessionIsInTheLog() throws Exception {
    apply(center.license("L-1", 1));
    center.checkout("lease-1", "alice");
    String token = center.tokenOn("/sessions/lease-1/disconnect");
    center.post("/sessions/lease-1/disconnect", "token=" + token);
    assertThat(center.get("/log").body()).contains("by local");
  }

  @Test
  void theLogIsAFileForSpreadsheets() throws Exception {
    apply(center.license("L-1", 1));
    center.checkout("lease-1", "=cmd|' /C calc'!A0");
    center.checkout("lease-2", "bob, jr.");
    HttpResponse<String> file = center.get("/log.csv");
    assertThat(file.headers().firstValue("Content-Disposition").orElse(""))
        .isEqualTo("attachment; filename=\"access-log.csv\"");
    assertThat(file.headers().firstValue("Content-Type").orElse("")).contains("text/csv");
    String[] lines = file.body().split("\r\n", -1);
    assertThat(lines).hasSize(4);
    assertThat(lines[0]).startsWith("\ufefftime,client,user,machine,process,call,");
    assertThat(lines[1]).contains(",\"bob, jr.\",").endsWith(",NO_SEAT_FREE,");
    assertThat(lines[2]).contains(",127.0.0.9,'=cmd|' /C calc'!A0,");
    assertThat(center.get("/log.csv?filter=granted").body().split("\r\n", -1)).hasSize(3);
    assertThat(center.get("/log.csv?filter=nobody").body().split("\r\n", -1)).hasSize(2);
  }

  @Test
  void aFileIsAsLongAsTheLog() throws Exception {
    apply(center.license("L-1", 1));
    center.checkout("lease-1", "alice");
    center.log(2_500);
    assertThat(center.get("/log.csv").body().lines()).hasSize(2_502);
  }

  @Test
  void usageTellsSeatsPeakRefusalsAndUsers() throws Exception {
    apply(center.license("L-1", 2));
    center.checkout("lease-1", "alice");
    center.checkout("lease-2", "bob");
    center.checkout("lease-3", "carol");
    String page = center.get("/usage?pool=netpoint&period=hour").body();
    assertThat(page)
        .contains("Peak: 2 seats in use", "data-period=\"hour\"", "data-peak=\"2\"")
        .contains("no seat free", "carol", "still has it", "ws-alice")
        .doesNotContain("style=", "onclick");
    assertThat(center.get("/usage?period=year", "de").body()).contains("Spitze: 2", "0,0");
    assertThat(center.get("/usage?pool=other&period=other").body()).contains("data-period=\"day\"");
  }

  @Test
  void usageIsFilesForSpreadsheets() throws Exception {
    apply(center.license("L-1", 1));
    center.checkout("lease-1", "alice");
    center.checkout("lease-2", "-bob");
    assertThat(center.get("/usage.csv?period=hour").body())
        .startsWith("\ufefftime,peak,average,limit,granted,refused\r\n")
        .contains(",1,", ",1,1,1\r\n");
    assertThat(center.get("/usage.csv?what=users").body()).contains("\r\nalice,");
    assertThat(center.get("/usage.csv?what=refusals").body()).contains("'-bob,NO_SEAT_FREE,1\r\n");
    assertThat(center.get("/usage.csv?what=longest").body()).contains("\r\nalice,ws-alice,");
  }

  @Test
  void withoutALicenseThereIsNoUsage() throws Exception {
    assertThat(center.get("/usage").body()).contains("No license is here yet.");
    assertThat(center.get("/usage.csv").statusCode()).isEqualTo(303);
  }

  @Test
  void theTooltipOfLoginsIsThePeak() throws Exception {
    apply(center.license("L-1", 2));
    assertThat(center.get("/features").body()).contains("title=\"\"");
    center.checkout("lease-1", "alice");
    assertThat(center.get("/features").body()).contains("title=\"Peak: 1 seats in use, first on 2");
  }

  @Test
  void whoIsElsewhereSeesNeither() throws Exception {
    center.visitFrom(Whence.ELSEWHERE);
    for (String path : new String[] {"/log", "/log.csv", "/usage", "/usage.csv"}) {
      assertThat(center.get(path).statusCode()).isEqualTo(403);
    }
  }

  private void apply(String document) throws Exception {
    String token = center.tokenOn("/update");
    center.post("/update", "token=" + token + "&file=" + URLEncoder.encode(document, UTF_8));
  }
}
