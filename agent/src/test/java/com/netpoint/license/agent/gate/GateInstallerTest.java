package com.netpoint.license.agent.gate;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.app.Events;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import net.bytebuddy.agent.ByteBuddyAgent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** With the JVM's own Instrumentation and classes that it loads for the first time. */
@ExtendWith(GateWatch.class)
class GateInstallerTest {
  private static final String APPS = "com.example.app.installed.";
  private static final Instrumentation INSTRUMENTATION = ByteBuddyAgent.install();

  private final GateInstaller installer = new GateInstaller(INSTRUMENTATION);

  @Test
  void anEntryClassCannotRunPastTheGate() throws Exception {
    assertThat(installer.install(APPS + "FreshApp")).isTrue();
    assertThat(Events.SEEN).isEmpty();
    start("FreshApp");
    assertThat(Events.SEEN).containsExactly("gate", "main");
  }

  @Test
  void whatAnEntryClassInheritsComesAfterTheGateToo() throws Exception {
    assertThat(installer.install(APPS + "LineageApp")).isTrue();
    start("LineageApp");
    assertThat(Events.SEEN).containsExactly("gate", "base initialiser", "main");
  }

  @Test
  void anEntryClassThatWasLoadedBeforeIsGatedAfterTheFact() throws Exception {
    Class.forName(APPS + "PreloadedApp");
    assertThat(installer.install(APPS + "PreloadedApp")).isTrue();
    start("PreloadedApp");
    assertThat(Events.SEEN).containsExactly("gate", "main");
  }

  @Test
  void anEntryClassThatIsNotThereIsNoGate() {
    assertThat(installer.install(APPS + "MissingApp")).isFalse();
  }

  @Test
  void aClassThatAnotherAgentMakesAnewKeepsItsGate() throws Exception {
    assertThat(installer.install(APPS + "RemadeApp")).isTrue();
    Class<?> remade = Class.forName(APPS + "RemadeApp", false, getClass().getClassLoader());
    INSTRUMENTATION.retransformClasses(remade);
    start("RemadeApp");
    assertThat(Events.SEEN).containsExactly("gate", "main");
  }

  @Test
  void aSupertypeOfTheJavaRuntimeStaysAsItIs() throws Exception {
    assertThat(installer.install(APPS + "XmlApp")).isTrue();
    start("XmlApp");
    assertThat(Events.SEEN).containsExactly("gate", "main");
  }

  @Test
  void theSwitchForByteBuddyDoesNotStayAmongTheApplicationsProperties() {
    assertThat(installer.install(APPS + "SwitchedApp")).isTrue();
    assertThat(System.getProperty("com.netpoint.license.agent.shaded.bytebuddy.safe")).isNull();
  }

  @Test
  void aWatchedJvmGatesWhateverMainComesFirst() throws Exception {
    List<ClassFileTransformer> added = new ArrayList<>();
    new GateInstaller(recording(added)).watch(null);
    try {
      start("WatchedApp");
      start("SecondWatchedApp");
    } finally {
      added.forEach(INSTRUMENTATION::removeTransformer);
    }
    assertThat(added).hasSize(1);
    assertThat(Events.SEEN).containsExactly("gate", "main", "main");
  }

  @Test
  void theProgramsOfTheJavaRuntimeAreToldFromApplications() {
    assertThat(installer.isJavaTool("sun.security.tools.keytool.Main")).isTrue();
    assertThat(installer.isJavaTool("com.sun.tools.javac.Main")).isTrue();
    assertThat(installer.isJavaTool("com.example.app.PlainApp")).isFalse();
    assertThat(installer.isJavaTool("com.example.app.MissingApp")).isFalse();
  }

  @Test
  void theSourceLauncherRunsAnApplicationOfTheUsers() {
    assertThat(installer.isJavaTool("com.sun.tools.javac.launcher.Main")).isFalse();
  }

  /** The JVM's own, which remembers what is added to it. */
  private static Instrumentation recording(List<ClassFileTransformer> added) {
    return (Instrumentation)
        Proxy.newProxyInstance(
            GateInstallerTest.class.getClassLoader(),
            new Class<?>[] {Instrumentation.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("addTransformer")) {
                added.add((ClassFileTransformer) arguments[0]);
              }
              return method.invoke(INSTRUMENTATION, arguments);
            });
  }

  private static void start(String name) throws ReflectiveOperationException {
    Class<?> entry = Class.forName(APPS + name);
    entry.getMethod("main", String[].class).invoke(null, (Object) new String[0]);
  }
}
