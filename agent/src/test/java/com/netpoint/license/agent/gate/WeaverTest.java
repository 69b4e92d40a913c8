package com.netpoint.license.agent.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.example.app.BaseApp;
import com.example.app.EagerApp;
import com.example.app.EagerFace;
import com.example.app.Events;
import com.example.app.Face;
import com.example.app.FacedApp;
import com.example.app.HeirApp;
import com.example.app.InstanceApp;
import com.example.app.NoEntrance;
import com.example.app.PlainApp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(GateWatch.class)
class WeaverTest {

  @Test
  void mainComesAfterTheGate() throws Exception {
    new WovenLoader(PlainApp.class).start(PlainApp.class);
    assertThat(Events.SEEN).containsExactly("gate", "main");
  }

  @Test
  void theStaticInitialiserComesAfterTheGateWhichIsPassedOnce() throws Exception {
    new WovenLoader(EagerApp.class).start(EagerApp.class);
    assertThat(Events.SEEN).containsExactly("gate", "initialiser", "main");
  }

  @Test
  void anInheritedMainAndItsInitialiserComeAfterTheGate() throws Exception {
    new WovenLoader(HeirApp.class, BaseApp.class).start(HeirApp.class);
    assertThat(Events.SEEN).containsExactly("gate", "base initialiser", "inherited main");
  }

  @Test
  void theMainOfAnInterfaceComesAfterTheGate() throws Exception {
    new WovenLoader(Face.class).start(Face.class);
    assertThat(Events.SEEN).containsExactly("gate", "interface main");
  }

  @Test
  void theConstructorOfAnInstanceMainComesAfterTheGate() throws Exception {
    Class<?> gated = new WovenLoader(InstanceApp.class).loadClass(InstanceApp.class.getName());
    Object application = gated.getConstructor().newInstance();
    gated.getMethod("main").invoke(application);
    assertThat(Events.SEEN).containsExactly("gate", "constructor", "instance main");
  }

  @Test
  void anInstanceMainIsGatedItself() throws Exception {
    Class<?> gated = new WovenLoader(InstanceApp.class).loadClass(InstanceApp.class.getName());
    Object application = gated.getConstructor().newInstance();
    Events.SEEN.clear();
    LaunchGate.close(() -> Events.SEEN.add("gate"));
    gated.getMethod("main").invoke(application);
    assertThat(Events.SEEN).containsExactly("gate", "instance main");
  }

  @Test
  void aSupertypeWithNothingButAnInitialiserIsGatedToo() throws Exception {
    new WovenLoader(FacedApp.class, EagerFace.class).start(FacedApp.class);
    assertThat(Events.SEEN).containsExactly("gate", "interface initialiser", "main");
  }

  @Test
  void aClassWithoutAnEntranceRunsAsItIs() throws Exception {
    Class<?> woven = new WovenLoader(NoEntrance.class).loadClass(NoEntrance.class.getName());
    Object instance = woven.getConstructor(int.class).newInstance(1);
    assertThat(woven.getMethod("main", int.class).invoke(instance, 2)).isEqualTo(3);
    assertThat(Events.SEEN).isEmpty();
  }

  @Test
  void aClassThatWasNamedIsGatedInWhateverOfItCanRunFirst() throws Exception {
    WovenLoader loader = new WovenLoader();
    loader.define(NoEntrance.class, Entrances.EVERY_WAY_IN);
    Class<?> woven = loader.loadClass(NoEntrance.class.getName());
    woven.getConstructor(int.class).newInstance(1);
    assertThat(Events.SEEN).containsExactly("gate");
  }

  @Test
  void loadingAClassPassesNoGate() throws Exception {
    new WovenLoader(HeirApp.class).loadClass(HeirApp.class.getName());
    assertThat(Events.SEEN).isEmpty();
  }

  @Test
  void aClassOfTheBootLoaderCanBeRead() {
    assertThat(
            Weaver.weave(
                "com.example.app.PlainApp",
                ClassFiles.of(PlainApp.class),
                null,
                Entrances.BEFORE_MAIN))
        .isNotNull();
  }

  @Test
  void aClassFileOfAJavaThatNobodyKnowsIsAFailureAndNotAClassWithoutAGate() {
    String name = PlainApp.class.getName();
    byte[] future = ClassFiles.ofTheFuture(name);
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> Weaver.weave(name, future, getClass().getClassLoader(), Entrances.BEFORE_MAIN));
  }
}
