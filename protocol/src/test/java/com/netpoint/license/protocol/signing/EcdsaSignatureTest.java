package com.netpoint.license.protocol.signing;

import static com.netpoint.license.protocol.signing.Fixtures.N;
import static com.netpoint.license.protocol.signing.Fixtures.jose;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EcdsaSignatureTest {
  /** Among 500 some halves are short and half of them have their highest bit set. */
  @Test
  void fiveHundredSignaturesOfTheRuntimeComeBackAsTheyWere()
      throws GeneralSecurityException, InvalidDocumentException {
    Signature signature = Signature.getInstance("SHA256withECDSA");
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"));
    KeyPair pair = generator.generateKeyPair();
    for (int run = 0; run < 500; run++) {
      signature.initSign(pair.getPrivate());
      signature.update((byte) run);
      byte[] der = signature.sign();
      byte[] jose = EcdsaSignature.ofDer(der).toJose();
      assertThat(jose).hasSize(64);
      assertThat(EcdsaSignature.ofJose(jose).toDer()).isEqualTo(der);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "01, 7f, 30060201010201 7f",
    "01, 80, 30070201010202 0080",
    "80, 01, 3007020200800201 01",
    "ff, 0100, 3008020200ff0202 0100",
    "00ff, 000100, 3008020200ff0202 0100"
  })
  void theDerFormIsTheShortestOne(String r, String s, String der) throws InvalidDocumentException {
    byte[] jose = jose(new BigInteger(r, 16), new BigInteger(s, 16));
    byte[] expected = HexFormat.of().parseHex(der.replace(" ", ""));
    assertThat(EcdsaSignature.ofJose(jose).toDer()).isEqualTo(expected);
    assertThat(EcdsaSignature.ofDer(expected).toJose()).isEqualTo(jose);
  }

  @Test
  void numbersOfEveryLengthComeBackAsTheyWere() throws InvalidDocumentException {
    for (int bits = 0; bits < 256; bits++) {
      BigInteger power = BigInteger.ONE.shiftLeft(bits);
      BigInteger below = power.subtract(BigInteger.ONE).max(BigInteger.ONE);
      for (byte[] jose : List.of(jose(power, below), jose(below, power), jose(power, power))) {
        byte[] der = EcdsaSignature.ofJose(jose).toDer();
        assertThat(EcdsaSignature.ofDer(der).toJose()).as("bit %s", bits).isEqualTo(jose);
      }
    }
  }

  @Test
  void theLargestNumbersComeBackAsTheyWere() throws InvalidDocumentException {
    byte[] jose = jose(N.subtract(BigInteger.ONE), N.subtract(BigInteger.ONE));
    byte[] der = EcdsaSignature.ofJose(jose).toDer();
    assertThat(der).hasSize(72);
    assertThat(EcdsaSignature.ofDer(der).toJose()).isEqualTo(jose);
  }
}
