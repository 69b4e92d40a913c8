package com.netpoint.license.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class RefusalCodeTest {
  @Test
  void theNamesAreThoseOfTheWire() {
    assertThat(RefusalCode.values())
        .extracting(RefusalCode::name)
        .contains(
            "NO_SEAT_FREE",
            "LEASE_CONFLICT",
            "NOT_LICENSED",
            "LICENSE_EXPIRED",
            "DENIED_BY_RULE",
            "UNKNOWN_PRODUCT",
            "LEASE_LOST");
  }

  @ParameterizedTest
  @EnumSource
  void eachIsFoundByItsName(RefusalCode code) {
    assertThat(RefusalCode.ofName(code.name())).isEqualTo(code);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "no_seat_free", "INVENTED_LATER"})
  void aCodeOfANewerManagerIsNotKnown(@Nullable String name) {
    assertThat(RefusalCode.ofName(name)).isNull();
  }
}
