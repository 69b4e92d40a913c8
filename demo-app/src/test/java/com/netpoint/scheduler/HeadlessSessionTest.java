package com.netpoint.scheduler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeadlessSessionTest {
  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private final PrintStream output = new PrintStream(written, false, StandardCharsets.UTF_8);

  @Test
  void itSaysThatItRunsAndEndsWithItsInput() {
    InputStream input =
        new ByteArrayInputStream("whatever\nis typed\n".getBytes(StandardCharsets.UTF_8));
    new HeadlessSession(input, output).run();
    assertThat(lines()).containsExactly("NetPoint is running.", "NetPoint ends.");
  }

  @Test
  void itSaysThatItRunsBeforeItReadsAndNotThatItEndsWhenItCannotRead() throws IOException {
    InputStream closed = InputStream.nullInputStream();
    closed.close();
    assertThatThrownBy(() -> new HeadlessSession(closed, output).run())
        .isInstanceOf(UncheckedIOException.class)
        .hasMessage("Standard input cannot be read.");
    assertThat(lines()).containsExactly("NetPoint is running.");
  }

  private List<String> lines() {
    return written.toString(StandardCharsets.UTF_8).lines().toList();
  }
}
