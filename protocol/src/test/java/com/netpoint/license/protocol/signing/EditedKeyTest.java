package com.netpoint.license.protocol.signing;

import static com.netpoint.license.protocol.signing.Fixtures.VENDOR;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.interfaces.ECPublicKey;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** A key file that somebody edited reads as the same key or is refused, and breaks nothing. */
class EditedKeyTest {
  private static final int RUNS = 500;

  @Test
  void anEditedPem() {
    assertSameOrRefused(PublicKeys.toPem(VENDOR.publicKey()), PublicKeys::read);
  }

  @Test
  void anEditedJwk() {
    assertSameOrRefused(PublicKeys.toJwk(VENDOR.publicKey()), PublicKeys::read);
  }

  @Test
  void anEditedJwkThatIsAskedForAsOne() {
    assertSameOrRefused(PublicKeys.toJwk(VENDOR.publicKey()), PublicKeys::ofJwk);
  }

  @Test
  void anEditedSigningKey() {
    assertSameOrRefused(VENDOR.toPem(), text -> SigningKey.ofPem(text).publicKey());
  }

  @Test
  void aPemWithEditedContent() {
    Random random = new Random(2);
    byte[] original = VENDOR.publicKey().getEncoded();
    for (int run = 0; run < RUNS; run++) {
      byte[] edited = original.clone();
      edited[random.nextInt(edited.length)] = (byte) random.nextInt();
      readOrRefuse(Pem.write("PUBLIC KEY", edited), PublicKeys::read);
    }
  }

  private static void assertSameOrRefused(String text, Function<String, ECPublicKey> read) {
    Random random = new Random(1);
    int refused = 0;
    for (int run = 0; run < RUNS; run++) {
      refused += readOrRefuse(Fixtures.edited(text, random), read) ? 0 : 1;
    }
    assertThat(refused).isGreaterThan(RUNS / 4);
  }

  /**
   * Whether it was read, which it may be only as the point that it was: a runtime's keys are equal
   * by their encoding, of which a bit or two say nothing.
   */
  private static boolean readOrRefuse(String text, Function<String, ECPublicKey> read) {
    try {
      assertThat(read.apply(text).getW()).as(text).isEqualTo(VENDOR.publicKey().getW());
      return true;
    } catch (IllegalArgumentException e) {
      assertThat(e).as(text).isExactlyInstanceOf(IllegalArgumentException.class);
      return false;
    }
  }
}
