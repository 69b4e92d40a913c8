package com.netpoint.license.manager.http;

import static com.netpoint.license.manager.http.Premises.START;
import static com.netpoint.license.manager.http.Premises.problem;
import static org.assertj.core.api.Assertions.assertThat;

import com.netpoint.license.protocol.License;
import com.netpoint.license.protocol.json.JsonFields;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LicenseCallTest {
  private Premises premises;

  @BeforeEach
  void aManagerWithoutLicense(@TempDir Path folder) {
    premises = Premises.in(folder);
  }

  @AfterEach
  void close() {
    premises.close();
  }

  @Test
  void aGoodLicenseIsCreatedAndCountsAtOnce() {
    assertThat(premises.checkout("alice").statusCode()).isEqualTo(404);
    HttpResponse<String> answer =
        premises.apply(premises.license("L-1").entitlement(Premises.seats(1)));
    assertThat(answer.statusCode()).isEqualTo(201);
    assertThat(JsonFields.parse(answer.body()).text("id")).isEqualTo("L-1");
    assertThat(premises.checkout("alice").statusCode()).isEqualTo(201);
  }

  @Test
  void aLicenseOfAnotherStoreIsUnprocessableWithWhatIsWrong() {
    HttpResponse<String> answer =
        premises.apply(
            License.of("L-1", "another-store", START)
                .customer("Example Ltd")
                .entitlement(Premises.seats(1)));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(problem(answer).code()).isEqualTo("LICENSE_REJECTED");
    assertThat(problem(answer).detail()).contains("another-store", premises.thumbprint());
  }

  @Test
  void aTextThatIsNoLicenseIsUnprocessable() {
    HttpResponse<String> answer = premises.post("/v1/licenses", "{\"document\":\"no license\"}");
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(problem(answer).detail()).startsWith("This is not a license of this vendor: ");
  }

  @Test
  void aMissingDocumentIsNamed() {
    HttpResponse<String> answer = premises.post("/v1/licenses", "{}");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(problem(answer).detail()).contains("'document' is missing");
  }

  @Test
  void whatBecameOfALicenseIsInTheLog() {
    try (LogLines log = LogLines.capture()) {
      premises.apply(premises.license("L-1").entitlement(Premises.seats(1)));
      premises.apply(premises.license("L-1").entitlement(Premises.seats(1)));
      assertThat(log.text())
          .contains("license applied [license=\"L-1\", customer=\"Example Ltd\"]")
          .contains("license refused [reason=\"License L-1 is already applied.\"]");
    }
  }
}
