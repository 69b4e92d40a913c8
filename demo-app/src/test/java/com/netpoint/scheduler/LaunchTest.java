package com.netpoint.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LaunchTest {
  @Test
  void withoutArgumentsTheWindowOpens() {
    assertThat(Launch.from()).isEqualTo(Launch.WINDOW);
  }

  @Test
  void eachOptionHasItsName() {
    assertThat(Launch.from("--headless")).isEqualTo(Launch.HEADLESS);
    assertThat(Launch.from("--version")).isEqualTo(Launch.VERSION);
  }

  @Test
  void whatIsNotUnderstoodGetsTheUsage() {
    assertThat(Launch.from("--fullscreen")).isEqualTo(Launch.USAGE);
    assertThat(Launch.from("--headless", "--version")).isEqualTo(Launch.USAGE);
    assertThat(Launch.from("")).isEqualTo(Launch.USAGE);
  }
}
