package com.netpoint.license.manager.http;

import static com.netpoint.license.manager.http.Premises.SECRET;
import static com.netpoint.license.manager.http.Premises.problem;
import static org.assertj.core.api.Assertions.assertThat;

import com.netpoint.license.manager.lease.StoreException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StoreFailureTest {
  @Test
  void aStoreThatCannotBeUsedIsUnavailableForEveryCall() {
    try (Premises premises =
        Premises.with(StubStore.failing(new StoreException("insert into lease")))) {
      for (HttpResponse<String> answer : everyCall(premises)) {
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(problem(answer).code()).isEqualTo("STORE_UNAVAILABLE");
        assertThat(problem(answer).detail())
            .isEqualTo("Try again in a moment. The reason is in the license manager's log.");
        assertThat(answer.body()).doesNotContain("insert");
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("1");
      }
    }
  }

  @Test
  void anyOtherFaultIsAFaultThatTellsNothingOfItself() {
    try (Premises premises =
        Premises.with(StubStore.failing(new IllegalStateException("the inner workings")))) {
      for (HttpResponse<String> answer : everyCall(premises)) {
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(problem(answer).code()).isEqualTo("FAULT");
        assertThat(answer.body()).doesNotContain("inner workings");
      }
    }
  }

  @Test
  void aFaultIsWrittenToTheLogWithItsCause() {
    try (LogLines log = LogLines.capture();
        Premises premises =
            Premises.with(StubStore.failing(new StoreException("The disk is full.")))) {
      premises.get("/v1/health");
      assertThat(log.text()).contains("ERROR the store could not be used", "The disk is full.");
    }
  }

  private static List<HttpResponse<String>> everyCall(Premises premises) {
    return Stream.concat(
            Stream.of(
                    "/v1/health",
                    "/metrics",
                    "/v1/products",
                    "/v1/licenses",
                    "/v1/sessions",
                    "/v1/features",
                    "/v1/settings",
                    "/v1/diagnostics")
                .map(premises::get),
            Stream.of(
                premises.checkout("alice"),
                premises.renew("alice", SECRET),
                premises.checkin("alice", SECRET),
                premises.post("/v1/licenses", "{\"document\":\"any\"}")))
        .toList();
  }
}
