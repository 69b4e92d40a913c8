package com.netpoint.license.protocol.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.netpoint.license.protocol.CheckoutRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LeaseJsonTest {
  @Test
  void aCheckoutMayLeaveOutVersionAndProcess() {
    CheckoutRequest request =
        LeaseJson.readCheckout(
            Golden.text("checkout.json")
                .replace("\"version\":\"5.1\",", "")
                .replace("\"processId\":4711,", ""));
    assertThat(request.version()).isEmpty();
    assertThat(request.processId()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"leaseId", "product", "feature", "user", "host", "machineId", "nonce"})
  void aCheckoutWithAnEmptyTextIsRefusedByItsName(String member) {
    String empty =
        Golden.text("checkout.json")
            .replaceFirst("\"" + member + "\":\"[^\"]*\"", "\"" + member + "\":\"\"");
    assertThatExceptionOfType(InvalidJsonException.class)
        .isThrownBy(() -> LeaseJson.readCheckout(empty))
        .withMessage("member '" + member + "' is empty");
  }

  @ParameterizedTest
  @ValueSource(strings = {"tomorrow", "2026-11-24", "2026-11-24T08:01:00", "2026-13-01T00:00:00Z"})
  void anAnswerWithoutADateAndTimeIsRefused(String instant) {
    String text = Golden.text("answer.json").replace("2026-11-24T08:01:00Z", instant);
    assertThatExceptionOfType(InvalidJsonException.class)
        .isThrownBy(() -> LeaseJson.readAnswer(text))
        .withMessage("member 'expiresAt' is no date and time");
  }

  @Test
  void aSignedLeaseMayBeLongButNotEndless() {
    assertThat(LeaseJson.readAnswer(answerWithLease("x".repeat(32 * 1024))).lease())
        .hasSize(32 * 1024);
    assertThatExceptionOfType(InvalidJsonException.class)
        .isThrownBy(() -> LeaseJson.readAnswer(answerWithLease("x".repeat(32 * 1024 + 1))))
        .withMessage("member 'lease' is longer than 32768 characters");
  }

  @Test
  void onlyTheMembersThatMakeUpTheKeyAreTakenFromAnAnswer() {
    String text = Golden.text("answer.json");
    String more = text.replace("\"kty\":\"EC\"", "\"kid\":\"1\",\"d\":\"secret\",\"kty\":\"EC\"");
    assertThat(LeaseJson.readAnswer(more).managerKey())
        .isEqualTo(LeaseJson.readAnswer(text).managerKey());
  }

  private static String answerWithLease(String lease) {
    return Golden.text("answer.json").replace(Golden.text("lease.jws"), lease);
  }
}
