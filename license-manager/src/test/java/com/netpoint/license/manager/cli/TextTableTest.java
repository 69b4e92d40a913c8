package com.netpoint.license.manager.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextTableTest {
  @Test
  void columnsAreAsWideAsTheirWidestText() {
    StringWriter text = new StringWriter();
    TextTable.print(
        new PrintWriter(text), List.of(List.of("A", "B"), List.of("long", "x"), List.of("", "y")));
    assertThat(text.toString().lines()).containsExactly("A     B", "long  x", "      y");
  }

  @Test
  void timesAreThoseOfTheZone() {
    assertThat(TextTable.time(Instant.parse("2026-11-24T23:30:00Z"), ZoneId.of("Europe/Berlin")))
        .isEqualTo("2026-11-25 00:30:00");
  }
}
