package com.netpoint.license.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;

class LeaseSecretTest {
  private final SecureRandom random = new SecureRandom();

  @Test
  void itIs128BitsInTheHeader() {
    assertThat(LeaseSecret.random(random).bearer()).matches("Bearer [A-Za-z0-9_-]{22}");
  }

  @Test
  void itNeverPrintsAsItself() {
    LeaseSecret secret = LeaseSecret.random(random);
    String text = secret.bearer().substring("Bearer ".length());
    assertThat(secret.toString()).isEqualTo("LeaseSecret(not shown)").doesNotContain(text);
  }

  @Test
  void noTwoAreAlike() {
    assertThat(LeaseSecret.random(random).bearer())
        .isNotEqualTo(LeaseSecret.random(random).bearer());
    assertThat(LeaseSecret.randomText(random)).isNotEqualTo(LeaseSecret.randomText(random));
  }
}
