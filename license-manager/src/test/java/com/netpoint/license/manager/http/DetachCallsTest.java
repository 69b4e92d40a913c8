package com.netpoint.license.manager.http;

import static com.netpoint.license.manager.http.Premises.SECRET;
import static com.netpoint.license.manager.http.Premises.START;
import static com.netpoint.license.manager.http.Premises.detachment;
import static com.netpoint.license.manager.http.Premises.problem;
import static org.assertj.core.api.Assertions.assertThat;

import com.netpoint.license.manager.settings.Catalog;
import com.netpoint.license.protocol.DetachAnswer;
import com.netpoint.license.protocol.DetachedLicense;
import com.netpoint.license.protocol.DetachmentSummary;
import com.netpoint.license.protocol.License;
import com.netpoint.license.protocol.json.DetachJson;
import com.netpoint.license.protocol.signing.DetachedDocument;
import com.netpoint.license.protocol.signing.InvalidDocumentException;
import com.netpoint.license.protocol.signing.LicenseDocument;
import com.netpoint.license.protocol.signing.PublicKeys;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rows of the wire's table that are about detachments. */
class DetachCallsTest {
  private static final String ANOTHER_SECRET = "YW5vdGhlci1zZWNyZXQtMDE";
  private static final Instant IN_A_WEEK = START.plus(Duration.ofDays(7));

  private Premises premises;

  @BeforeEach
  void aManagerLetsItsOnlySeatLeave(@TempDir Path folder) {
    premises = Premises.in(folder).withSeats(1);
    premises.set(Catalog.ENABLE_DETACHING, "on");
  }

  @AfterEach
  void close() {
    premises.close();
  }

  @Test
  void theDocumentIsSignedByTheManagerWhomTheLicenseNames() throws InvalidDocumentException {
    HttpResponse<String> response = premises.detach("alice");
    assertThat(response.statusCode()).isEqualTo(201);
    DetachAnswer answer = DetachJson.readAnswer(response.body());
    DetachedLicense detached =
        DetachedDocument.verify(answer.detached(), PublicKeys.ofJwk(answer.managerKey()));
    assertThat(detached.holder()).usingRecursiveComparison().isEqualTo(detachment("alice").build());
    assertThat(detached.from()).isEqualTo(START);
    assertThat(detached.until()).isEqualTo(IN_A_WEEK).isEqualTo(answer.until());
    License license = LicenseDocument.verify(answer.licenses().get(0), Premises.VENDOR.publicKey());
    assertThat(license.boundTo()).isEqualTo(premises.thumbprint());
  }

  @Test
  void aRepeatedCallGetsTheSameDetachmentAndTakesNoSecondSeat() {
    premises.detach("alice");
    HttpResponse<String> again = premises.detach("alice");
    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(DetachJson.readAnswer(again.body()).until()).isEqualTo(IN_A_WEEK);
    assertThat(premises.get("/v1/products").body()).contains("\"inUse\":1,\"detached\":1");
  }

  @Test
  void anotherSecretIsAConflict() {
    premises.detach("alice");
    assertRefused(premises.detach(detachment("alice"), ANOTHER_SECRET), 409, "LEASE_CONFLICT");
  }

  @Test
  void whatIsSwitchedOffOrLimitedIsTold() {
    premises.set(Catalog.MAX_DETACH, "3d");
    assertRefused(premises.detach("alice"), 409, "DETACH_LIMIT");
    premises.set(Catalog.ENABLE_DETACHING, "off");
    assertRefused(premises.detach("alice"), 409, "DETACH_DISABLED");
  }

  @Test
  void aSeatThatIsAwayIsInUse() {
    premises.detach("alice");
    assertRefused(premises.checkout("bob"), 409, "NO_SEAT_FREE");
    assertThat(premises.checkout("alice").statusCode()).isEqualTo(201);
  }

  @Test
  void anExtensionIsSignedWithTheNewEnd() throws InvalidDocumentException {
    premises.detach("alice");
    Instant later = IN_A_WEEK.plus(Duration.ofDays(1));
    HttpResponse<String> response = premises.extend("alice", SECRET, later);
    assertThat(response.statusCode()).isEqualTo(200);
    DetachAnswer answer = DetachJson.readAnswer(response.body());
    DetachedLicense detached =
        DetachedDocument.verify(answer.detached(), PublicKeys.ofJwk(answer.managerKey()));
    assertThat(detached.until()).isEqualTo(later);
    assertRefused(premises.extend("alice", ANOTHER_SECRET, later), 410, "DETACHMENT_LOST");
  }

  @Test
  void aReturnedSeatIsFreeAndASecondReturnIsAYes() {
    premises.detach("alice");
    assertRefused(premises.giveBack("alice", ANOTHER_SECRET), 410, "DETACHMENT_LOST");
    assertThat(premises.giveBack("alice", SECRET).statusCode()).isEqualTo(204);
    assertThat(premises.giveBack("alice", SECRET).statusCode()).isEqualTo(204);
    assertThat(premises.checkout("bob").statusCode()).isEqualTo(201);
  }

  @Test
  void theListTellsWhoTookWhatAlongAndNoSecret() {
    premises.detach("alice");
    String body = premises.get("/v1/detachments").body();
    List<DetachmentSummary> detachments = DetachJson.readDetachments(body);
    assertThat(detachments).hasSize(1);
    assertThat(detachments.get(0).request().user()).isEqualTo("alice");
    assertThat(detachments.get(0).since()).isEqualTo(START);
    assertThat(body).doesNotContain(SECRET, "secret", "writtenOffAt");
  }

  @Test
  void theRulesForClientsHoldWhereSeatsAreTakenAlongAndNotWhereTheyComeBack() {
    premises.detach("alice");
    premises.set(Catalog.CLIENT_RESTRICTIONS, "deny=127.*");
    String another = DetachJson.request(detachment("bob").build());
    assertRefused(
        fromElsewhere(
            premises.authorized("/v1/detachments", SECRET).POST(BodyPublishers.ofString(another))),
        403,
        "DENIED_BY_RULE");
    String path = "/v1/detachments/detachment-of-alice";
    String later = DetachJson.extension(IN_A_WEEK.plus(Duration.ofDays(1)));
    assertRefused(
        fromElsewhere(
            premises.authorized(path + "/extensions", SECRET).POST(BodyPublishers.ofString(later))),
        403,
        "DENIED_BY_RULE");
    assertThat(fromElsewhere(premises.authorized(path, SECRET).DELETE()).statusCode())
        .isEqualTo(204);
  }

  private static void assertRefused(HttpResponse<String> answer, int status, String code) {
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(problem(answer).code()).isEqualTo(code);
  }

  private HttpResponse<String> fromElsewhere(HttpRequest.Builder request) {
    return premises.send(request.header("X-Forwarded-For", "192.0.2.8"));
  }
}
