package com.netpoint.license.protocol.signing;

import static com.netpoint.license.protocol.signing.Fixtures.LICENSE;
import static com.netpoint.license.protocol.signing.Fixtures.N;
import static com.netpoint.license.protocol.signing.Fixtures.VENDOR;
import static com.netpoint.license.protocol.signing.Fixtures.jose;
import static com.netpoint.license.protocol.signing.Fixtures.withSignature;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Signatures that a careless verifier has taken before (CVE-2022-21449 and its kin). */
class HostileSignatureTest {
  private static final byte[] SIGNATURE = Fixtures.decoded(Fixtures.part(LICENSE, 2));
  private static final BigInteger R = new BigInteger(1, Arrays.copyOf(SIGNATURE, 32));
  private static final BigInteger S = new BigInteger(1, Arrays.copyOfRange(SIGNATURE, 32, 64));

  static Stream<Arguments> outOfRange() {
    BigInteger largest = BigInteger.ONE.shiftLeft(256).subtract(BigInteger.ONE);
    return Stream.of(
        Arguments.of("both zero", BigInteger.ZERO, BigInteger.ZERO),
        Arguments.of("r zero", BigInteger.ZERO, S),
        Arguments.of("s zero", R, BigInteger.ZERO),
        Arguments.of("r = n", N, S),
        Arguments.of("s = n", R, N),
        Arguments.of("both n", N, N),
        Arguments.of("r all ones", largest, S),
        Arguments.of("s all ones", R, largest));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("outOfRange")
  void aNumberOutsideOneToNMinusOneIsRefused(String name, BigInteger r, BigInteger s) {
    assertRefused(jose(r, s)).withMessage("its signature is none on the curve P-256");
  }

  @Test
  void theSmallestAndTheLargestNumbersAreMerelyWrong() {
    BigInteger largest = N.subtract(BigInteger.ONE);
    assertRefused(jose(BigInteger.ONE, BigInteger.ONE)).withMessageContaining("expected key");
    assertRefused(jose(largest, largest)).withMessageContaining("expected key");
    assertRefused(jose(R, largest)).withMessageContaining("expected key");
  }

  @Test
  void theHalvesSwappedAreRefused() {
    assertRefused(jose(S, R)).withMessage("its signature was not made with the expected key");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 32, 63, 65, 96, 128})
  void aSignatureThatDoesNotHave64BytesIsRefused(int length) {
    assertRefused(Arrays.copyOf(SIGNATURE, length))
        .withMessage("its signature does not have 64 bytes");
  }

  @Test
  void aLeadingZeroMoreIsRefused() {
    byte[] longer = new byte[65];
    System.arraycopy(SIGNATURE, 0, longer, 1, 64);
    assertRefused(longer).withMessage("its signature does not have 64 bytes");
  }

  @Test
  void theDerFormInPlaceOfJosesIsRefused() throws InvalidDocumentException {
    byte[] der = EcdsaSignature.ofJose(SIGNATURE).toDer();
    assertThat(der).hasSizeGreaterThan(64);
    assertRefused(der).withMessage("its signature does not have 64 bytes");
  }

  private static ThrowableAssertAlternative<InvalidDocumentException> assertRefused(
      byte[] signature) {
    return assertThatExceptionOfType(InvalidDocumentException.class)
        .isThrownBy(
            () -> LicenseDocument.verify(withSignature(LICENSE, signature), VENDOR.publicKey()));
  }
}
