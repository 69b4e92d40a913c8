package com.netpoint.license.client;

import static com.netpoint.license.client.Answers.MANAGER;
import static com.netpoint.license.client.Answers.VENDOR;
import static org.assertj.core.api.Assertions.assertThat;

import com.netpoint.license.protocol.LeaseAnswer;
import com.netpoint.license.protocol.License;
import com.netpoint.license.protocol.signing.LicenseDocument;
import com.netpoint.license.protocol.signing.PublicKeys;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrustChainTest {
  private final TrustChain chain = new TrustChain(VENDOR.publicKey());

  @Test
  void anAnswerOfWhichEveryLinkHoldsIsTrusted() throws Exception {
    TrustedLease trusted = verify(Answers.genuine());
    assertThat(trusted.lease().holder().leaseId()).isEqualTo("this-lease");
    assertThat(trusted.license().id()).isEqualTo("L-1");
    assertThat(trusted.store()).isEqualTo(PublicKeys.thumbprint(MANAGER.publicKey()));
  }

  @Test
  void howLongItLastsIsTakenFromTheSignedLeaseOnly() throws Exception {
    LeaseAnswer answer = Answers.genuine();
    assertThat(answer.ttlSeconds()).isEqualTo(999_999);
    assertThat(verify(answer).lease().timeToLive()).isEqualTo(Answers.TIME_TO_LIVE);
  }

  @ParameterizedTest
  @CsvSource({"20, 20", "29, 29", "30, 30", "31, 30", "9223372036854775807, 30", "0, 1", "-7, 1"})
  void theUnsignedWishToRenewLateEndsAtHalfOfTheSignedTime(long wish, long seconds)
      throws Exception {
    LeaseAnswer answer =
        Answers.answer(
            Answers.lease(), PublicKeys.toJwk(MANAGER.publicKey()), wish, Answers.license());
    assertThat(verify(answer).renewAfter()).isEqualTo(Duration.ofSeconds(seconds));
  }

  @Test
  void oneLicenseThatCoversItIsEnoughWhateverElseCameAlong() throws Exception {
    String ofAnother = LicenseDocument.sign(netpoint("L-2").build(), Answers.STRANGER);
    assertThat(verify(withLicenses(ofAnother, Answers.license(), "garbage")).license().id())
        .isEqualTo("L-1");
  }

  @ParameterizedTest
  @CsvSource({"true", "false"})
  void ofSeveralLicensesThatCoverItTheOneWithTheLongestGraceCounts(boolean longestFirst)
      throws Exception {
    String day =
        LicenseDocument.sign(netpoint("L-day").maxGrace(Duration.ofDays(1)).build(), VENDOR);
    String hour =
        LicenseDocument.sign(netpoint("L-hour").maxGrace(Duration.ofHours(1)).build(), VENDOR);
    LeaseAnswer answer = longestFirst ? withLicenses(day, hour) : withLicenses(hour, day);
    assertThat(verify(answer).license().id()).isEqualTo("L-day");
  }

  private TrustedLease verify(LeaseAnswer answer) throws UntrustedAnswerException {
    return chain.verify(answer, Answers.request());
  }

  private static LeaseAnswer withLicenses(String... licenses) {
    return Answers.answer(Answers.lease(), MANAGER, licenses);
  }

  private static License.Builder netpoint(String id) {
    License.Builder license =
        License.of(
            id,
            PublicKeys.thumbprint(MANAGER.publicKey()),
            Answers.ISSUED.minus(Duration.ofDays(1)));
    return license.customer("ACME").entitlement(Answers.entitlement("netpoint", "netpoint"));
  }
}
