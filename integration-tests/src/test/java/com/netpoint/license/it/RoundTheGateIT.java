package com.netpoint.license.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.netpoint.license.it.kit.App;
import com.netpoint.license.it.kit.Jdk;
import com.netpoint.license.it.kit.Programs;
import com.netpoint.license.it.kit.RealProcess;
import com.netpoint.license.it.kit.Vendor;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Ways round the gate that somebody may try, or that another agent opens without meaning to. */
class RoundTheGateIT {
  private static final String MAIN =
      "class Main { public static void main(String[] a) { System.out.println(\"ran\"); } }";

  /** Another agent that has the main class made anew, as monitoring agents do. */
  private static final String OTHER_AGENT =
      """
      import java.lang.instrument.*;
      import java.nio.file.*;
      public class Other {
        public static void premain(String how, Instrumentation jvm) throws Exception {
          if (how.startsWith("load")) {
            Class.forName("Main", false, ClassLoader.getSystemClassLoader());
            return;
          }
          Thread thread = new Thread(() -> {
            try {
              Class<?> main = Class.forName("Main", false, ClassLoader.getSystemClassLoader());
              byte[] own = main.getResourceAsStream("Main.class").readAllBytes();
              if (how.equals("redefine")) {
                jvm.redefineClasses(new ClassDefinition(main, own));
              } else {
                jvm.retransformClasses(main);
              }
            } catch (Throwable e) {
              e.printStackTrace();
            }
          });
          thread.start();
          thread.join();
        }
      }
      """;

  static List<Jdk> jdks() {
    return Jdk.all();
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void anEnvironmentThatNamesAProgramOfTheJavaRuntimeHidesNoMain(Jdk jdk) {
    Path classes = Programs.compiled("Main", MAIN);
    for (String command :
        List.of(
            "java.base/sun.launcher.LauncherHelper",
            "jdk.compiler/com.sun.tools.javac.Main",
            "java.lang.Object",
            "Nothing")) {
      App app = app(jdk, "-cp", classes.toString(), "Main");
      String module = command.contains("/") ? " -Djdk.module.main=" + command.split("/", 2)[0] : "";
      app.environment("_JAVA_OPTIONS", "-Dsun.java.command=" + command + module);
      assertNothingRan(app);
    }
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void aFileThatIsNamedLikeTheClassPathHidesNoMain(Jdk jdk) throws Exception {
    Path classes = Programs.compiled("Main", MAIN);
    Path decoy = Programs.compiled("Decoy", MAIN.replace("Main", "Decoy"));
    Path jar = decoy.resolve("Main");
    Programs.jar(jar, classes, Map.of("Main-Class", "Decoy"));
    assertNothingRan(app(jdk, "-cp", jar.toString(), "Main"));
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void anotherAgentThatHasTheMainClassMadeAnewLeavesTheGateInIt(Jdk jdk) {
    Path classes = Programs.compiled("Main", MAIN);
    Path agent = otherAgent();
    for (List<String> others :
        List.of(
            List.of("", "=retransform"),
            List.of("", "=redefine"),
            List.of("=load", "=retransform"))) {
      App app = app(jdk, "-cp", classes.toString(), "Main");
      if (!others.get(0).isEmpty()) {
        app.flag("-javaagent:" + agent + others.get(0));
      }
      app.flagAfter("-javaagent:" + agent + others.get(1));
      assertNothingRan(app);
    }
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void aMainOnTheBootClassPathIsGatedInPremain(Jdk jdk) {
    Path classes = Programs.compiled("Main", MAIN);
    App app = app(jdk, "Main");
    app.flag("-Xbootclasspath/a:" + classes);
    assertNothingRan(app);
  }

  private static Path otherAgent() {
    Path classes = Programs.compiled("Other", OTHER_AGENT);
    return Programs.jar(
        classes.resolve("other.jar"),
        classes,
        Map.of(
            "Premain-Class", "Other",
            "Can-Redefine-Classes", "true",
            "Can-Retransform-Classes", "true"));
  }

  private static App app(Jdk jdk, String... target) {
    return App.netpoint(new Vendor(), "http://127.0.0.1:1").on(jdk).running(target);
  }

  private static void assertNothingRan(App app) {
    try (RealProcess refused = app.start()) {
      assertThat(refused.exitCode()).as(refused.err()).isEqualTo(69);
      assertThat(refused.out()).isEmpty();
    }
  }
}
