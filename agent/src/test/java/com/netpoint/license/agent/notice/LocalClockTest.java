package com.netpoint.license.agent.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LocalClockTest {
  private @Nullable String propertyBefore;

  @BeforeEach
  void asInAFreshJvm() {
    propertyBefore = System.getProperty("user.timezone");
    System.clearProperty("user.timezone");
    TimeZone.setDefault(null);
  }

  @AfterEach
  void putBack() {
    if (propertyBefore == null) {
      System.clearProperty("user.timezone");
    } else {
      System.setProperty("user.timezone", propertyBefore);
    }
    TimeZone.setDefault(null);
  }

  @Test
  void itReadsTheZoneOfTheMachine() {
    ZoneId seen = new LocalClock().getZone();
    assertThat(seen).isEqualTo(ZoneId.systemDefault());
  }

  @Test
  void anApplicationMaySetItsZoneAfterwards() {
    new LocalClock().getZone();
    assertThat(System.getProperty("user.timezone")).isNull();
    System.setProperty("user.timezone", "Asia/Tokyo");
    assertThat(TimeZone.getDefault().getID()).isEqualTo("Asia/Tokyo");
  }

  @Test
  void anEmptyPropertyStaysEmpty() {
    System.setProperty("user.timezone", "");
    new LocalClock().getZone();
    assertThat(System.getProperty("user.timezone")).isEmpty();
  }

  @Test
  void aZoneThatTheApplicationSetIsUsedAndKept() {
    TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
    assertThat(new LocalClock().getZone()).isEqualTo(ZoneId.of("Asia/Tokyo"));
    assertThat(TimeZone.getDefault().getID()).isEqualTo("Asia/Tokyo");
  }

  @Test
  void aZoneThatThePropertyNamesIsUsedAndKept() {
    System.setProperty("user.timezone", "Asia/Tokyo");
    assertThat(new LocalClock().getZone()).isEqualTo(ZoneId.of("Asia/Tokyo"));
    assertThat(System.getProperty("user.timezone")).isEqualTo("Asia/Tokyo");
  }

  @Test
  void anotherZoneCanBeAskedFor() {
    assertThat(new LocalClock().withZone(ZoneOffset.UTC).getZone()).isEqualTo(ZoneOffset.UTC);
  }
}
