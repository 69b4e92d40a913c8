package com.netpoint.license.manager.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.netpoint.license.manager.license.Refusal;
import com.netpoint.license.protocol.Problem;
import com.netpoint.license.protocol.RefusalCode;
import com.netpoint.license.protocol.json.ProblemJson;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemsTest {
  private final Problems problems = new Problems("this-store", new FaultLog(() -> 0));

  @ParameterizedTest
  @CsvSource({
    "NO_SEAT_FREE, 409",
    "LEASE_CONFLICT, 409",
    "NOT_LICENSED, 403",
    "LICENSE_EXPIRED, 403",
    "DENIED_BY_RULE, 403",
    "UNKNOWN_PRODUCT, 404",
    "LEASE_LOST, 410",
    "DETACH_DISABLED, 409",
    "DETACH_LIMIT, 409",
    "DETACHMENT_LOST, 410",
  })
  void aRefusalHasTheStatusOfTheWiresTable(RefusalCode code, int status) {
    assertThat(problems.of(Refusal.of(code, "Because.")).status()).isEqualTo(status);
  }

  @ParameterizedTest
  @EnumSource
  void everyRefusalIsAProblemWithItsCodeAndItsStore(RefusalCode code) {
    Answer answer = problems.of(Refusal.of(code, "Because."));
    Problem problem = ProblemJson.read(answer.body());
    assertThat(problem.code()).isEqualTo(code.name());
    assertThat(problem.title()).isNotEmpty();
    assertThat(problem.detail()).isEqualTo("Because.");
    assertThat(problem.store()).isEqualTo("this-store");
    assertThat(answer.mediaType()).isEqualTo("application/problem+json");
  }

  @Test
  void noTwoRefusalsHaveOneTitle() {
    Set<RefusalCode> all = EnumSet.allOf(RefusalCode.class);
    assertThat(all)
        .extracting(code -> ProblemJson.read(problems.of(Refusal.of(code, "x")).body()).title())
        .doesNotHaveDuplicates();
  }

  @Test
  void aFaultInsideAnotherIsSeenAsWhatItIs() {
    ProblemException known = ProblemException.invalidRequest("Because.");
    assertThat(problems.of(known).status()).isEqualTo(400);
    assertThat(problems.of(new CompletionException(known)).status()).isEqualTo(400);
    assertThat(problems.of(new CompletionException(null, null)).status()).isEqualTo(500);
    assertThat(problems.of(new StackOverflowError()).status()).isEqualTo(500);
  }
}
