package com.netpoint.license.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.netpoint.license.it.kit.App;
import com.netpoint.license.it.kit.Jars;
import com.netpoint.license.it.kit.Jdk;
import com.netpoint.license.it.kit.Manager;
import com.netpoint.license.it.kit.Programs;
import com.netpoint.license.it.kit.RealProcess;
import com.netpoint.license.it.kit.Vendor;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The gate is in front of the first instruction, whatever the application's entry looks like. */
class GateIT {
  private static Manager manager;

  static List<Jdk> jdks() {
    return Jdk.all();
  }

  @BeforeAll
  static void startManager() {
    manager = Manager.withSeats(5);
  }

  @AfterAll
  static void stopManager() {
    manager.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "public class Main { public static void main(String[] a) { System.out.println(\"ran\"); } }",
        "class Main { static { System.out.println(\"ran\"); }"
            + " public static void main(String[] a) {} }",
        "class Base { public static void main(String[] a) { System.out.println(\"ran\"); } }"
            + " public class Main extends Base {}",
        "class Base { static { System.out.println(\"ran\"); } }"
            + " class Main extends Base { public static void main(String[] a) {} }",
        "interface Main { static void main(String[] a) { System.out.println(\"ran\"); } }",
        "interface Base { int X = Main.run(); default void m() {} }"
            + " class Main implements Base { static int run() { System.out.println(\"ran\");"
            + " return 1; } public static void main(String[] a) {} }",
        "abstract class Base { static { System.out.println(\"ran\"); } Base(int i) {} }"
            + " class Main extends Base { Main() { super(1); }"
            + " public static void main(String[] a) {} }",
      })
  void nothingRunsBeforeTheGateAndEverythingAfterIt(String source) {
    String classPath = Programs.compiled("Main", source).toString();
    for (Jdk jdk : Jdk.all()) {
      App refused = App.netpoint(manager.vendor(), "http://127.0.0.1:1").on(jdk);
      try (RealProcess app = refused.running("-cp", classPath, "Main").start()) {
        assertThat(app.exitCode()).isEqualTo(69);
        assertThat(app.out()).isEmpty();
      }
      App granted = App.netpoint(manager).on(jdk).running("-cp", classPath, "Main");
      try (RealProcess app = granted.start()) {
        assertThat(app.exitCode()).as(app.err()).isZero();
        assertThat(app.out()).isEqualTo("ran\n");
        assertThat(app.err()).isEmpty();
      }
    }
    assertThat(manager.inUse()).isZero();
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void theJavaToolsTakeNoSeatAndSayNothingOfIt(Jdk jdk) {
    App options = App.netpoint(new Vendor(), "http://127.0.0.1:1");
    Map<String, String> environment =
        Map.of("JAVA_TOOL_OPTIONS", "-javaagent:" + Jars.agent() + "=" + options.properties());
    for (List<String> command :
        List.of(
            List.of(jdk.java().toString(), "-version"),
            List.of(jdk.tool("keytool").toString(), "-help"),
            List.of(jdk.tool("javac").toString(), "-version"))) {
      try (RealProcess tool = RealProcess.start(command, environment)) {
        assertThat(tool.exitCode()).as(tool.err()).isZero();
        assertThat(tool.out() + tool.err()).doesNotContain("license manager");
      }
    }
  }

  @Test
  void theFlagGivenTwiceIsOneSeat() {
    App app = App.netpoint(manager);
    app.flag("-javaagent:" + Jars.agent() + "=" + app.properties());
    try (RealProcess running = app.startAndAwaitMain()) {
      assertThat(manager.sessions()).hasSize(1);
      assertThat(running.endInput().exitCode()).isZero();
    }
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void anApplicationsExitCodeIsItsOwn(Jdk jdk) {
    String classPath =
        Programs.compiled(
                "Main",
                "class Main { public static void main(String[] a) {"
                    + " if (a.length > 0) throw new IllegalStateException(\"own fault\");"
                    + " System.exit(42); } }")
            .toString();
    App app = App.netpoint(manager).on(jdk);
    try (RealProcess exits = app.running("-cp", classPath, "Main").start();
        RealProcess throwing = app.running("-cp", classPath, "Main", "throw").start()) {
      assertThat(exits.exitCode()).isEqualTo(42);
      assertThat(throwing.exitCode()).isEqualTo(1);
      assertThat(throwing.err()).contains("own fault");
    }
    assertThat(manager.inUse()).isZero();
  }
}
