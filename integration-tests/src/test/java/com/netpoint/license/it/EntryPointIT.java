package com.netpoint.license.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.netpoint.license.it.kit.App;
import com.netpoint.license.it.kit.Jars;
import com.netpoint.license.it.kit.Jdk;
import com.netpoint.license.it.kit.Manager;
import com.netpoint.license.it.kit.Programs;
import com.netpoint.license.it.kit.RealProcess;
import com.netpoint.license.it.kit.Vendor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** However an application is started: not without a seat, and just as ever with one. */
class EntryPointIT {
  private static final String MAIN =
      "public class Main { public static void main(String[] a) { System.out.println(\"ran\"); } }";

  private static Manager manager;

  static List<Jdk> jdks() {
    return Jdk.all();
  }

  static List<Jdk> jdksWithInstanceMains() {
    return Jdk.all().stream().filter(jdk -> jdk.version() >= 25).toList();
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
  @MethodSource("jdks")
  void aSupertypeOfTheJavaRuntime(Jdk jdk) {
    for (String main :
        List.of(
            "class Main extends org.xml.sax.helpers.DefaultHandler {",
            "class Main implements org.w3c.dom.events.EventListener {"
                + " public void handleEvent(org.w3c.dom.events.Event e) {}",
            "class Main extends javax.swing.JPanel implements Runnable { public void run() {}")) {
      Path classes =
          Programs.compiled(
              "Main",
              main
                  + " public static void main(String[] a) { new Main();"
                  + " new org.xml.sax.helpers.DefaultHandler(); System.out.println(\"ran\"); } }");
      assertGated(jdk, "-cp", classes.toString(), "Main");
    }
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void aJarWithSpacesInItsPath(Jdk jdk) {
    Path classes = Programs.compiled("Main", MAIN);
    Path jar =
        Programs.jar(classes.resolve("my program 2.jar"), classes, Map.of("Main-Class", "Main"));
    assertGated(jdk, "-jar", jar.toString());
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void aModuleWithAndWithoutAClass(Jdk jdk) {
    Path module = module();
    assertGated(jdk, "-p", module.toString(), "-m", "com.acme.plan/com.acme.plan.Main");
    Path jar = jarWithMainClass(jdk, module, "com.acme.plan.Main");
    assertGated(jdk, "-p", jar.toString(), "-m", "com.acme.plan");
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void aSourceFile(Jdk jdk) throws IOException {
    Path source = Files.createTempDirectory("source").resolve("Main.java");
    Files.writeString(source, MAIN);
    assertGated(jdk, source.toString());
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void anArgumentFile(Jdk jdk) throws IOException {
    Path classes = Programs.compiled("Main", MAIN);
    Path file = Files.writeString(classes.resolve("arguments"), "-cp " + classes + " Main");
    assertGated(jdk, "@" + file);
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void aMainOnTheBootClassPath(Jdk jdk) {
    Path classes = Programs.compiled("Main", MAIN);
    assertGated(jdk, "-Xbootclasspath/a:" + classes, "Main");
  }

  @ParameterizedTest(allowZeroInvocations = true)
  @MethodSource("jdksWithInstanceMains")
  void anInstanceMain(Jdk jdk) throws IOException {
    Path source = Files.createTempDirectory("source").resolve("Main.java");
    Files.writeString(source, "class Main { void main() { System.out.println(\"ran\"); } }");
    assertGated(jdk, source.toString());
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void anApplicationThatInterruptsEveryThreadKeepsItsSeat(Jdk jdk) {
    Path classes =
        Programs.compiled(
            "Main",
            """
            class Main {
              public static void main(String[] a) throws Exception {
                for (Thread t : Thread.getAllStackTraces().keySet()) {
                  if (t != Thread.currentThread() && t.getName().startsWith("netpoint")) {
                    t.interrupt();
                    while (t.isInterrupted() && t.isAlive()) Thread.onSpinWait();
                  }
                }
                System.out.println("interrupted");
                System.in.read();
              }
            }
            """);
    App app = App.netpoint(manager).on(jdk).running("-cp", classes.toString(), "Main");
    try (RealProcess running = app.start().awaitOut("interrupted")) {
      assertThat(manager.sessions()).hasSize(1);
      assertThat(running.endInput().exitCode()).isZero();
      assertThat(running.err()).isEmpty();
    }
    assertThat(manager.inUse()).isZero();
  }

  @Test
  void underASecurityManagerTheAgentNeedsAGrantAndSaysSo() throws IOException {
    Path classes = Programs.compiled("Main", MAIN);
    Path none = Files.writeString(classes.resolve("none.policy"), "grant {};");
    Path some =
        Files.writeString(
            classes.resolve("some.policy"),
            "grant codeBase \""
                + Jars.agent().toUri()
                + "\" {"
                + " permission java.security.AllPermission; };");
    String[] target = {"-Djava.security.manager", "", "-cp", classes.toString(), "Main"};
    target[1] = "-Djava.security.policy==" + none;
    try (RealProcess refused = App.netpoint(manager).running(target).start()) {
      assertThat(refused.exitCode()).isEqualTo(78);
      assertThat(refused.err()).contains("Grant permission java.security.AllPermission");
      assertThat(refused.err()).doesNotContain("\tat ");
      assertThat(refused.out()).isEmpty();
    }
    target[1] = "-Djava.security.policy==" + some;
    try (RealProcess granted = App.netpoint(manager).running(target).start()) {
      assertThat(granted.exitCode()).as(granted.err()).isZero();
      assertThat(granted.out()).isEqualTo("ran\n");
    }
    assertThat(manager.inUse()).isZero();
  }

  private static Path module() {
    Path folder =
        Programs.compiledModule(
            "module com.acme.plan {}", "com/acme/plan/Main.java", "package com.acme.plan; " + MAIN);
    return folder;
  }

  private static Path jarWithMainClass(Jdk jdk, Path module, String main) {
    Path jar = module.resolveSibling(module.getFileName() + ".jar");
    List<String> command =
        List.of(
            jdk.tool("jar").toString(),
            "--create",
            "--file=" + jar,
            "--main-class=" + main,
            "-C",
            module.toString(),
            ".");
    try (RealProcess made = RealProcess.start(command, Map.of())) {
      assertThat(made.exitCode()).as(made.err()).isZero();
    }
    return jar;
  }

  private static void assertGated(Jdk jdk, String... target) {
    App refused = App.netpoint(new Vendor(), "http://127.0.0.1:1").on(jdk).running(target);
    try (RealProcess app = refused.start()) {
      assertThat(app.exitCode()).as(app.err()).isEqualTo(69);
      assertThat(app.out()).isEmpty();
    }
    App granted = App.netpoint(manager).on(jdk).running(target);
    try (RealProcess app = granted.start()) {
      assertThat(app.exitCode()).as(app.err()).isZero();
      assertThat(app.out()).isEqualTo("ran\n");
    }
    assertThat(manager.inUse()).isZero();
  }
}
