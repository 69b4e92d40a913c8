package com.netpoint.license.agent.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import com.example.app.EagerApp;
import com.example.app.Events;
import com.example.app.Face;
import com.example.app.InstanceApp;
import com.example.app.PlainApp;
import java.lang.instrument.Instrumentation;
import java.net.MalformedURLException;
import java.net.URI;
import java.security.CodeSource;
import java.security.ProtectionDomain;
import java.security.cert.Certificate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(GateWatch.class)
class OtherMainsTest {
  private final Instrumentation instrumentation = mock(Instrumentation.class);
  private final GateTransformer watching =
      new GateTransformer(null, "com.example.app.NoEntrance", instrumentation);
  private final ClassLoader loader = getClass().getClassLoader();

  @ParameterizedTest
  @ValueSource(classes = {PlainApp.class, EagerApp.class, Face.class, InstanceApp.class})
  void everyClassWithAMainGetsAGate(Class<?> type) {
    assertThat(load(loader, type.getName())).isNotEmpty();
  }

  @Test
  void aClassWithoutAMainStaysAsItIs() {
    assertThat(load(loader, "com.example.app.Events")).isNull();
  }

  @Test
  void theClassThatWasNamedGetsAGateWithoutAMain() {
    assertThat(load(loader, "com.example.app.NoEntrance")).isNotEmpty();
  }

  @Test
  void onceTheGateWasPassedNothingIsWovenAnyMoreAndNobodyLooks() {
    LaunchGate.pass();
    assertThat(load(loader, PlainApp.class.getName())).isNull();
    verify(instrumentation).removeTransformer(watching);
  }

  @Test
  void whereTheEntryIsKnownOnlyTheMainOfAnotherClassIsGated() throws Exception {
    GateTransformer knowing = new GateTransformer("com.example.app.HeirApp", null, instrumentation);
    byte[] classFile =
        knowing.transform(
            loader, "com/example/app/EagerApp", null, null, ClassFiles.of(EagerApp.class));
    WovenLoader woven = new WovenLoader();
    woven.define(EagerApp.class, Objects.requireNonNull(classFile));
    woven.start(EagerApp.class);
    assertThat(Events.SEEN).containsExactly("initialiser", "gate", "main");
  }

  @Test
  void aProgramOfTheJavaRuntimeIsNoneOfItsBusiness() throws Exception {
    byte[] classFile = ClassFiles.of(PlainApp.class);
    assertThat(watching.transform(loader, "Main", null, from("jrt:/jdk.compiler"), classFile))
        .isNull();
    assertThat(watching.transform(loader, "Main", null, from("jrt:/com.acme.linked"), classFile))
        .isNotEmpty();
    assertThat(watching.transform(loader, "Main", null, from("file:/jdk.compiler"), classFile))
        .isNotEmpty();
  }

  private static ProtectionDomain from(String location) throws MalformedURLException {
    return new ProtectionDomain(
        new CodeSource(URI.create(location).toURL(), (Certificate[]) null), null);
  }

  @Test
  void theAgentsOwnClassesAndTheJavaRuntimesStayAsTheyAre() {
    byte[] classFile = ClassFiles.of(PlainApp.class);
    assertThat(watching.transform(loader, "com/netpoint/license/agent/Tool", null, null, classFile))
        .isNull();
    assertThat(load(null, PlainApp.class.getName())).isNull();
    assertThat(load(ClassLoader.getPlatformClassLoader(), PlainApp.class.getName())).isNull();
    assertThat(watching.transform(loader, null, null, null, classFile)).isNull();
  }

  @Test
  void aMainThatCannotBeGivenAGateFailsToLoad() {
    String name = PlainApp.class.getName();
    assertThat(load(loader, name, ClassFiles.ofTheFuture(name))).isNotNull().isEmpty();
  }

  @Test
  void aClassOfAJavaThatNobodyKnowsLoadsWhereItHasNoMain() {
    String name = "com.example.app.Events";
    assertThat(load(loader, name, ClassFiles.ofTheFuture(name))).isNull();
  }

  private byte @Nullable [] load(@Nullable ClassLoader from, String name) {
    return load(from, name, ClassFiles.of(name));
  }

  private byte @Nullable [] load(@Nullable ClassLoader from, String name, byte[] classFile) {
    Throwable unused = watching.proven();
    return watching.transform(from, name.replace('.', '/'), null, null, classFile);
  }
}
