package com.netpoint.license.manager.lease;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SecretHashTest {
  @Test
  void oneSecretHasOneHash() {
    assertThat(SecretHash.of("c2VjcmV0")).isEqualTo(SecretHash.of("c2VjcmV0"));
    assertThat(SecretHash.of("c2VjcmV0")).isNotEqualTo(SecretHash.of("c2VjcmV1"));
  }

  /** The example of FIPS 180-2, so that a store outlives a change of this code. */
  @Test
  void itIsTheSha256InBase64Url() {
    assertThat(SecretHash.of("abc").text())
        .isEqualTo("ungWv48Bz-pBQUDeXa4iI7ADYaOWF3qctBD_YfIAFa0");
  }
}
