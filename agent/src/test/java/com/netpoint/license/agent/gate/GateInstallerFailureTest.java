package com.netpoint.license.agent.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoMoreInteractions;

import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import net.bytebuddy.agent.ByteBuddyAgent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What does not work is never taken for a gate. */
@ExtendWith(GateWatch.class)
class GateInstallerFailureTest {
  private static final String APPS = "com.example.app.installed.";

  private final Instrumentation instrumentation = mock(Instrumentation.class);
  private final GateInstaller installer = new GateInstaller(instrumentation);

  @Test
  void aTransformerThatIsNeverCalledIsNoGate() {
    assertThat(installer.install(APPS + "UntouchedApp")).isFalse();
  }

  @Test
  void aClassFileOfAJavaThatNobodyKnowsIsNoGate() {
    String name = APPS + "TooNewApp";
    whenATransformerIsAdded(name, ClassFiles.ofTheFuture(name));
    assertThat(installer.install(name)).isFalse();
  }

  @Test
  void aFailureIsNoGateEvenWhereTheClassWasSeenBefore() {
    String name = APPS + "BrokenApp";
    doAnswer(
            call -> {
              ClassFileTransformer transformer = call.getArgument(0);
              load(transformer, name, ClassFiles.of(name));
              load(transformer, name, ClassFiles.ofTheFuture(name));
              return null;
            })
        .when(instrumentation)
        .addTransformer(any(), anyBoolean());
    assertThat(installer.install(name)).isFalse();
  }

  @Test
  void aClassThatTheJvmDoesNotLetChangeIsNoGate() throws Exception {
    doThrow(new UnmodifiableClassException())
        .when(instrumentation)
        .retransformClasses(any(Class[].class));
    assertThat(installer.install(APPS + "UnmodifiableApp")).isFalse();
  }

  @Test
  void aTransformerTakesPartInRetransformationAndStaysWhileTheGateIsClosed() {
    assertThat(installer.install(APPS + "MissingApp")).isFalse();
    verify(instrumentation).addTransformer(any(GateTransformer.class), eq(true));
    verifyNoMoreInteractions(instrumentation);
  }

  @Test
  void aClassThatCannotCallTheGateIsNoGate() {
    assertThat(new GateInstaller(ByteBuddyAgent.install()).install("java.util.ArrayList"))
        .isFalse();
  }

  private void whenATransformerIsAdded(String name, byte[] classFile) {
    doAnswer(
            call -> {
              load(call.getArgument(0), name, classFile);
              return null;
            })
        .when(instrumentation)
        .addTransformer(any(), anyBoolean());
  }

  private static void load(ClassFileTransformer transformer, String name, byte[] classFile)
      throws Exception {
    transformer.transform(
        GateInstallerFailureTest.class.getClassLoader(),
        name.replace('.', '/'),
        null,
        null,
        classFile);
  }
}
