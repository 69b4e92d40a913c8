package com.netpoint.license.manager.http;

import static com.netpoint.license.manager.http.Premises.START;
import static com.netpoint.license.manager.http.Premises.request;
import static org.assertj.core.api.Assertions.assertThat;

import com.netpoint.license.manager.lease.Outcome;
import com.netpoint.license.manager.license.PoolId;
import com.netpoint.license.manager.license.PoolTerms;
import com.netpoint.license.protocol.Counting;
import com.netpoint.license.protocol.Lease;
import com.netpoint.license.protocol.LeaseAnswer;
import com.netpoint.license.protocol.signing.InvalidDocumentException;
import com.netpoint.license.protocol.signing.LeaseDocument;
import com.netpoint.license.protocol.signing.SigningKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeaseSignerTest {
  private static final SigningKey KEY = SigningKey.generate();

  private final LeaseSigner signer = new LeaseSigner(KEY);

  @ParameterizedTest
  @CsvSource({
    "PT1S, 1",
    "PT2S, 1",
    "PT3S, 1",
    "PT6S, 2",
    "PT15S, 5",
    "PT60S, 20",
    "PT15M, 300",
    "PT15M3S, 300",
    "PT12H, 300"
  })
  void aRenewalIsDueAfterAThirdAndAfterFiveMinutesAtTheLatest(Duration lasting, long renewAfter) {
    assertThat(answer(START, lasting).renewAfterSeconds()).isEqualTo(renewAfter);
  }

  @Test
  void onlyWholeSecondsArePromised() throws InvalidDocumentException {
    LeaseAnswer answer = answer(START.plusMillis(999), Duration.ofMillis(59_999));
    assertThat(answer.ttlSeconds()).isEqualTo(59);
    assertThat(answer.expiresAt()).isEqualTo(START.plusSeconds(59));
    Lease lease = LeaseDocument.verify(answer.lease(), KEY.publicKey());
    assertThat(lease.issuedAt()).isEqualTo(START);
    assertThat(lease.expiresAt()).isEqualTo(START.plusSeconds(59));
  }

  private LeaseAnswer answer(Instant issuedAt, Duration lasting) {
    PoolTerms terms =
        new PoolTerms(
            new PoolId("netpoint", "netpoint"), 1, Counting.USER, null, List.of("document"));
    return signer.answer(
        new Outcome.Granted(request("alice").build(), terms, issuedAt, lasting, false));
  }
}
