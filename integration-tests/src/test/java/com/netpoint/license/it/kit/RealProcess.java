package com.netpoint.license.it.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A process of the test's own, with what it writes kept in files. Ends with the test. */
public final class RealProcess implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Process process;
  private final Path out;
  private final Path err;

  private RealProcess(Process process, Path out, Path err) {
    this.process = process;
    this.out = out;
    this.err = err;
  }

  public static RealProcess start(List<String> command, Map<String, String> environment) {
    try {
      Path out = Files.createTempFile("process", ".out");
      Path err = Files.createTempFile("process", ".err");
      ProcessBuilder builder = new ProcessBuilder(command);
      builder.environment().remove("DISPLAY");
      builder.environment().remove("JAVA_TOOL_OPTIONS");
      builder.environment().putAll(environment);
      builder.redirectOutput(out.toFile()).redirectError(err.toFile());
      return new RealProcess(builder.start(), out, err);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public long pid() {
    return process.pid();
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  public String out() {
    return text(out);
  }

  public String err() {
    return text(err);
  }

  /** Waits until standard output holds a text. */
  public RealProcess awaitOut(String expected) {
    return awaitText(out, expected);
  }

  /** Waits until standard error holds a text. */
  public RealProcess awaitErr(String expected) {
    return awaitText(err, expected);
  }

  /** Waits until it has ended by itself; returns the exit code. */
  public int exitCode() {
    try {
      assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS))
          .as("process has ended; out: %s err: %s", out(), err())
          .isTrue();
      return process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Closes its standard input. */
  public RealProcess endInput() {
    try {
      process.getOutputStream().close();
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public RealProcess type(String text) {
    try {
      OutputStream input = process.getOutputStream();
      input.write(text.getBytes(StandardCharsets.UTF_8));
      input.flush();
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** SIGTERM. */
  public RealProcess terminate() {
    // Process.destroy closes the streams as well, and an application may end for that reason.
    return signal("TERM");
  }

  /** SIGKILL. */
  public RealProcess kill() {
    process.destroyForcibly();
    exitCode();
    return this;
  }

  /** What the threads of a Java application are doing, with all else that it wrote. */
  public String threadDump() {
    signal("QUIT");
    return awaitOut("JNI global refs").out();
  }

  public RealProcess signal(String name) {
    try {
      new ProcessBuilder("kill", "-" + name, Long.toString(pid())).start().waitFor();
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /**
   * Ends it politely, so that a test that failed half-way leaves no seat taken, or else by force.
   */
  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(5, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private RealProcess awaitText(Path file, String expected) {
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(20))
        .until(() -> text(file).contains(expected) || !process.isAlive());
    assertThat(text(file)).as("out: %s err: %s", out(), err()).contains(expected);
    return this;
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
