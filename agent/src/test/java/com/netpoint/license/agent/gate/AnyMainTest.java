package com.netpoint.license.agent.gate;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.app.EagerApp;
import com.example.app.Face;
import com.example.app.InstanceApp;
import com.example.app.PlainApp;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(GateWatch.class)
class AnyMainTest {
  private final AnyMain anyMain = new AnyMain("com.example.app.NoEntrance");
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
  void onceTheGateWasPassedNothingIsWovenAnyMore() {
    LaunchGate.pass();
    assertThat(load(loader, PlainApp.class.getName())).isNull();
  }

  @Test
  void theAgentsOwnClassesAndTheJavaRuntimesStayAsTheyAre() {
    byte[] classFile = ClassFiles.of(PlainApp.class);
    assertThat(anyMain.transform(loader, "com/netpoint/license/agent/Tool", null, null, classFile))
        .isNull();
    assertThat(load(null, PlainApp.class.getName())).isNull();
    assertThat(anyMain.transform(loader, null, null, null, classFile)).isNull();
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
    return anyMain.transform(from, name.replace('.', '/'), null, null, classFile);
  }
}
