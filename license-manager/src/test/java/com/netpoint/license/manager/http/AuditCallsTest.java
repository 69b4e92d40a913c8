package com.netpoint.license.manager.http;

import static com.netpoint.license.manager.http.Premises.START;
import static org.assertj.core.api.Assertions.assertThat;

import com.netpoint.license.protocol.json.JsonFields;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The access log and the usage as scripts ask for them. */
@Timeout(60)
class AuditCallsTest {
  private final Premises premises;

  AuditCallsTest(@TempDir Path folder) {
    premises = Premises.in(folder);
  }

  @BeforeEach
  void open() {
    premises.withSeats(1).checkout("alice");
    premises.checkout("bob");
  }

  @AfterEach
  void close() {
    premises.close();
  }

  @Test
  void theLogTellsWhatBecameOfCallsTheLastOneFirst() {
    List<JsonFields> entries = entries("/v1/log");
    assertThat(entries).extracting(each -> each.text("user")).containsExactly("bob", "alice");
    JsonFields first = entries.get(1);
    assertThat(first.text("at")).isEqualTo(START.toString());
    assertThat(first.text("client")).isEqualTo("127.0.0.1");
    assertThat(first.text("call")).isEqualTo("checkout");
    assertThat(first.text("result")).isEqualTo("GRANTED");
    assertThat(first.text("leaseId")).isEqualTo("lease-of-user-alice");
  }

  @Test
  void theLogIsAskedForPartByPart() {
    JsonFields last = entries("/v1/log?limit=1").get(0);
    assertThat(last.text("user")).isEqualTo("bob");
    List<JsonFields> before = entries("/v1/log?before=" + last.wholeNumber("number"));
    assertThat(before).extracting(each -> each.text("user")).containsExactly("alice");
    assertThat(entries("/v1/log?filter=NO_SEAT")).hasSize(1);
  }

  @Test
  void theUsageTellsSeatsPeakRefusalsAndUsers() {
    JsonFields usage = JsonFields.parse(body("/v1/usage?product=netpoint&period=hour"));
    assertThat(usage.object("peak").wholeNumber("inUse")).isEqualTo(1);
    assertThat(usage.wholeNumber("stepSeconds")).isEqualTo(60);
    JsonFields now = usage.objects("points").get(usage.objects("points").size() - 1);
    assertThat(now.wholeNumber("peak")).isEqualTo(1);
    assertThat(now.wholeNumber("seats")).isEqualTo(1);
    assertThat(now.wholeNumber("refusals")).isEqualTo(1);
    assertThat(usage.objects("users").get(0).text("user")).isEqualTo("alice");
    assertThat(usage.objects("refusals").get(0).text("code")).isEqualTo("NO_SEAT_FREE");
    assertThat(usage.objects("longest").get(0).has("until")).isFalse();
  }

  @Test
  void ofAPoolThatNobodyKnowsThereIsNoUsage() {
    JsonFields usage = JsonFields.parse(body("/v1/usage?product=other&feature=one"));
    assertThat(usage.has("peak")).isFalse();
    assertThat(usage.objects("points")).isEmpty();
  }

  @Test
  void whatIsAskedWronglyIsSaid() {
    assertThat(premises.get("/v1/usage").statusCode()).isEqualTo(400);
    assertThat(premises.get("/v1/usage?product=x&period=decade").body()).contains("or year");
    assertThat(premises.get("/v1/log?limit=many").body()).contains("'limit'");
    assertThat(premises.get("/v1/log?filter=%ff").statusCode()).isEqualTo(400);
  }

  @Test
  void throughAProxyNeitherIsShown() {
    for (String path : List.of("/v1/log", "/v1/usage?product=netpoint")) {
      HttpResponse<String> answer =
          premises.send(premises.to(path).header("X-Forwarded-For", "192.0.2.1").GET());
      assertThat(answer.statusCode()).isEqualTo(403);
    }
  }

  private List<JsonFields> entries(String path) {
    return JsonFields.parse(body(path)).objects("entries");
  }

  private String body(String path) {
    HttpResponse<String> answer = premises.get(path);
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.body();
  }
}
