package com.netpoint.license.agent.notice;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.EventQueue;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NotifiersTest {
  @BeforeAll
  static void noWindows() {
    Headless.set();
  }

  @ParameterizedTest
  @EnumSource
  void withoutDisplayAndTerminalEveryModeTellsOnStandardErrorAlone(OnRefused mode)
      throws Exception {
    Run run = Run.of("-Djava.awt.headless=true", mode.name(), "tell");
    assertThat(run.exitCode).isEqualTo(1);
    assertThat(run.error).contains("NetPoint: All 2 seats are in use.").contains("alice");
    assertThat(run.output).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void makingOneLoadsNothingOfAwtAndFixesNoTimeZone(OnRefused mode) throws Exception {
    Run run = Run.of("-Xlog:class+load", mode.name(), "look");
    assertThat(run.exitCode).isZero();
    assertThat(run.output.lines())
        .anyMatch(line -> line.contains(ConsoleNotifier.class.getName()))
        .noneMatch(line -> line.contains(" java.awt."))
        .noneMatch(line -> line.contains(" javax.swing."))
        .noneMatch(line -> line.contains(" java.util.TimeZone "));
  }

  @ParameterizedTest
  @EnumSource
  void anApplicationWithoutDialogsAsksNothing(OnRefused mode) throws Exception {
    AtomicBoolean asks = new AtomicBoolean(true);
    EventQueue.invokeAndWait(() -> asks.set(Notifiers.forMode(mode).applicationAsks()));
    assertThat(asks).isFalse();
  }

  /** What a JVM of its own said. */
  private record Run(int exitCode, String output, String error) {
    static Run of(String option, String... arguments) throws Exception {
      List<String> command = new ArrayList<>();
      command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
      command.add(option);
      command.addAll(List.of("-cp", System.getProperty("java.class.path")));
      command.add(Teller.class.getName());
      command.addAll(List.of(arguments));
      Path error = Files.createTempFile("teller", ".err");
      Process process = new ProcessBuilder(command).redirectError(error.toFile()).start();
      process.getOutputStream().close();
      String output = new String(process.getInputStream().readAllBytes(), UTF_8);
      int exitCode = process.waitFor();
      String said = Files.readString(error);
      Files.delete(error);
      return new Run(exitCode, output, said);
    }
  }

  /** A program that is refused. */
  static final class Teller {
    private Teller() {}

    public static void main(String[] arguments) {
      Notifier notifier = Notifiers.forMode(OnRefused.valueOf(arguments[0]));
      boolean letIn =
          arguments[1].equals("tell")
              ? notifier.refused(Notices.NO_SEAT, () -> null)
              : !notifier.applicationAsks();
      System.exit(letIn ? 0 : 1);
    }
  }
}
