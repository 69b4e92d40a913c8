package com.netpoint.license.client;

import static com.netpoint.license.client.Answers.ISSUED;
import static com.netpoint.license.client.Answers.MANAGER;
import static com.netpoint.license.client.Answers.STRANGER;
import static com.netpoint.license.client.Answers.VENDOR;
import static com.netpoint.license.client.Answers.request;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.netpoint.license.protocol.CheckoutRequest;
import com.netpoint.license.protocol.Entitlement;
import com.netpoint.license.protocol.LeaseAnswer;
import com.netpoint.license.protocol.License;
import com.netpoint.license.protocol.signing.LeaseDocument;
import com.netpoint.license.protocol.signing.LicenseDocument;
import java.security.interfaces.ECPublicKey;
import java.time.Duration;
import java.util.Base64;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every link of the chain, broken alone: each is a no with a sentence of its own. */
class TrustChainLinksTest {

  @Test
  void aLicenseThatAnotherVendorSignedIsRefused() {
    assertRefused(STRANGER.publicKey(), Answers.genuine())
        .isEqualTo("its license is not genuine: its signature was not made with the expected key");
  }

  @Test
  void aLicenseThatTheManagerSignedItselfIsRefused() {
    License homemade = Answers.license(MANAGER).entitlement(netpoint()).build();
    assertRefused(answer(LicenseDocument.sign(homemade, MANAGER)))
        .startsWith("its license is not genuine");
  }

  @Test
  void aLicenseThatIsBoundToAnotherManagerIsRefused() {
    License elsewhere = Answers.license(STRANGER).entitlement(netpoint()).build();
    assertRefused(answer(sign(elsewhere)))
        .isEqualTo("its license is bound to another license manager");
  }

  @Test
  void aManagerWithAKeyOfItsOwnMakingIsRefused() {
    String lease = LeaseDocument.sign(Answers.leaseOf(request()), STRANGER);
    assertRefused(Answers.answer(lease, STRANGER, Answers.license()))
        .isEqualTo("its license is bound to another license manager");
  }

  @Test
  void aSwappedManagerKeyIsRefused() {
    assertRefused(Answers.answer(Answers.lease(), STRANGER, Answers.license()))
        .isEqualTo("its lease is not genuine: its signature was not made with the expected key");
  }

  @Test
  void aLeaseThatAnotherKeySignedIsRefused() {
    String lease = LeaseDocument.sign(Answers.leaseOf(request()), STRANGER);
    assertRefused(Answers.answer(lease, MANAGER, Answers.license()))
        .isEqualTo("its lease is not genuine: its signature was not made with the expected key");
  }

  @Test
  void aLeaseThatWasAlteredIsRefused() {
    String[] parts = Answers.lease().split("\\.", -1);
    String claims = new String(Base64.getUrlDecoder().decode(parts[1]), UTF_8);
    String longer = claims.replace("\"exp\":1795507260", "\"exp\":1895507260");
    assertThat(longer).isNotEqualTo(claims);
    String altered =
        parts[0]
            + "."
            + Base64.getUrlEncoder().withoutPadding().encodeToString(longer.getBytes(UTF_8))
            + "."
            + parts[2];
    assertRefused(Answers.answer(altered, MANAGER, Answers.license()))
        .isEqualTo("its lease is not genuine: its signature was not made with the expected key");
  }

  @Test
  void aManagerKeyThatCannotBeReadIsRefused() {
    assertRefused(Answers.answer(Answers.lease(), "{}", 20, Answers.license()))
        .isEqualTo("its manager's key cannot be read");
  }

  @Test
  void anAnswerToAnotherRequestIsRefusedAsAReplay() {
    CheckoutRequest earlier = request("this-lease").nonce("earlier-nonce").build();
    assertRefused(grantedTo(earlier)).isEqualTo("its lease answers another request than this one");
  }

  static Stream<CheckoutRequest> somebodyElse() {
    return Stream.of(
        request("other-lease").build(),
        request("this-lease").user("bob").build(),
        request("this-lease").machineId("h:other").build(),
        request("this-lease").processId(4712).build(),
        request("this-lease").product("other").build(),
        request("this-lease").feature("other").build());
  }

  @ParameterizedTest
  @MethodSource("somebodyElse")
  void aLeaseOfSomebodyElseIsRefused(CheckoutRequest other) {
    assertRefused(grantedTo(other)).isEqualTo("its lease was granted to somebody else");
  }

  @Test
  void aLicenseThatDoesNotCoverTheFeatureIsRefused() {
    License other =
        Answers.license(MANAGER).entitlement(Answers.entitlement("netpoint", "viewer")).build();
    assertRefused(answer(sign(other))).isEqualTo("its license does not cover netpoint");
  }

  @Test
  void aLicenseThatDoesNotCoverTheProductIsRefused() {
    License other =
        Answers.license(MANAGER).entitlement(Answers.entitlement("viewer", "netpoint")).build();
    assertRefused(answer(sign(other))).isEqualTo("its license does not cover netpoint");
  }

  @Test
  void aLicenseThatEndedWhenTheLeaseWasIssuedIsRefused() {
    License.Builder license = Answers.license(MANAGER).entitlement(netpoint());
    assertRefused(answer(sign(license.validUntil(ISSUED).build())))
        .isEqualTo("its license is not valid at this time");
  }

  @Test
  void aLicenseThatEndsJustAfterTheLeaseWasIssuedIsTrusted() throws Exception {
    License.Builder license = Answers.license(MANAGER).entitlement(netpoint());
    LeaseAnswer answer = answer(sign(license.validUntil(ISSUED.plusSeconds(1)).build()));
    assertThat(new TrustChain(VENDOR.publicKey()).verify(answer, request()).license().id())
        .isEqualTo("L-1");
  }

  @Test
  void aLicenseThatHadNotBegunWhenTheLeaseWasIssuedIsRefused() {
    License early =
        License.of(
                "L-2",
                Answers.license(MANAGER).entitlement(netpoint()).build().boundTo(),
                ISSUED.plus(Duration.ofSeconds(1)))
            .customer("ACME")
            .entitlement(netpoint())
            .build();
    assertRefused(answer(sign(early))).isEqualTo("its license is not valid at this time");
  }

  @Test
  void aLicenseInPlaceOfTheLeaseIsRefused() {
    License license = Answers.license(MANAGER).entitlement(netpoint()).build();
    String signedByTheManager = LicenseDocument.sign(license, MANAGER);
    assertRefused(Answers.answer(signedByTheManager, MANAGER, Answers.license()))
        .isEqualTo(
            "its lease is not genuine: it is a document of type netpoint-license+jwt, not"
                + " netpoint-lease+jwt");
  }

  @Test
  void aLeaseInPlaceOfTheLicenseIsRefused() {
    String signedByTheVendor = LeaseDocument.sign(Answers.leaseOf(request()), VENDOR);
    assertRefused(answer(signedByTheVendor))
        .isEqualTo(
            "its license is not genuine: it is a document of type netpoint-lease+jwt, not"
                + " netpoint-license+jwt");
  }

  @Test
  void aLeaseWithoutALicenseIsRefused() {
    assertRefused(answer()).isEqualTo("no license came with it");
  }

  private static Entitlement netpoint() {
    return Answers.entitlement("netpoint", "netpoint");
  }

  private static String sign(License license) {
    return LicenseDocument.sign(license, VENDOR);
  }

  private static LeaseAnswer answer(String... licenses) {
    return Answers.answer(Answers.lease(), MANAGER, licenses);
  }

  private static LeaseAnswer grantedTo(CheckoutRequest holder) {
    String lease = LeaseDocument.sign(Answers.leaseOf(holder), MANAGER);
    return Answers.answer(lease, MANAGER, Answers.license());
  }

  private static AbstractStringAssert<?> assertRefused(LeaseAnswer answer) {
    return assertRefused(VENDOR.publicKey(), answer);
  }

  private static AbstractStringAssert<?> assertRefused(ECPublicKey vendorKey, LeaseAnswer answer) {
    UntrustedAnswerException refusal =
        catchThrowableOfType(
            UntrustedAnswerException.class,
            () -> new TrustChain(vendorKey).verify(answer, request()));
    return assertThat(refusal).isNotNull().message();
  }
}
