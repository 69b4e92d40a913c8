package com.netpoint.license.protocol.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.netpoint.license.protocol.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemJsonTest {
  @Test
  void theMediaTypeIsThatOfTheStandard() {
    assertThat(ProblemJson.MEDIA_TYPE).isEqualTo("application/problem+json");
  }

  @Test
  void statusAndCodeAreEnough() {
    Problem problem = ProblemJson.read("{\"status\":503,\"code\":\"STORE_UNUSABLE\"}");
    assertThat(problem.status()).isEqualTo(503);
    assertThat(problem.code()).isEqualTo("STORE_UNUSABLE");
    assertThat(problem.title()).isEqualTo("STORE_UNUSABLE");
    assertThat(problem.detail()).isEqualTo("STORE_UNUSABLE");
    assertThat(problem.store()).isNull();
    assertThat(problem.seatsTaken()).isNull();
  }

  @Test
  void itsSentenceIsCutAfterTwoThousandCharacters() {
    assertThat(ProblemJson.read(withDetail("x".repeat(2_001))).detail()).hasSize(2_000);
  }

  @Test
  void aFullPoolWithoutVisibleHoldersIsStillFull() {
    Problem problem =
        ProblemJson.read(
            "{\"status\":409,\"code\":\"NO_SEAT_FREE\",\"seats\":2,\"inUse\":3,\"holders\":[]}");
    assertThat(problem.seatsTaken())
        .isNotNull()
        .satisfies(
            taken -> {
              assertThat(taken.seats()).isEqualTo(2);
              assertThat(taken.inUse()).isEqualTo(3);
              assertThat(taken.holders()).isEmpty();
            });
  }

  @Test
  void storeAndHoldersStandTogether() {
    Problem problem = ProblemJson.read(Golden.text("problem-no-seat-free.json"));
    Problem named = ProblemJson.read(ProblemJson.write(problem.fromStore("thumbprint")));
    assertThat(named.store()).isEqualTo("thumbprint");
    assertThat(named.seatsTaken()).usingRecursiveComparison().isEqualTo(problem.seatsTaken());
  }

  private static String withDetail(String detail) {
    return "{\"status\":409,\"code\":\"NO_SEAT_FREE\",\"detail\":\"" + detail + "\"}";
  }

  @ParameterizedTest
  @ValueSource(longs = {4_294_967_705L, 999, -1})
  void aStatusThatIsNoneIsRefused(long status) {
    assertThatExceptionOfType(InvalidJsonException.class)
        .isThrownBy(() -> ProblemJson.read("{\"status\":" + status + ",\"code\":\"X\"}"))
        .withMessage("member 'status' is no HTTP status");
  }

  @ParameterizedTest
  @ValueSource(strings = {"line\nline", "\t"})
  void whatAManagerSaysIsReadBack(String detail) {
    assertThat(ProblemJson.read(ProblemJson.write(Problem.of(503, "X", "t", detail))).code())
        .isEqualTo("X");
  }
}
