package com.netpoint.license.agent.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import com.example.app.BaseApp;
import com.example.app.Face;
import com.example.app.HeirApp;
import com.example.app.NoEntrance;
import java.lang.instrument.Instrumentation;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(GateWatch.class)
class GateTransformerTest {
  private final GateTransformer transformer =
      new GateTransformer(HeirApp.class.getName(), null, mock(Instrumentation.class));

  @Test
  void theEntryClassIsWovenWhenItIsLoaded() {
    assertThat(load(HeirApp.class)).isNotNull();
    assertThat(transformer.hasSeen(HeirApp.class.getName())).isTrue();
    assertThat(transformer.proven()).isNull();
  }

  @Test
  void itsSupertypesAreWovenAfterIt() {
    load(HeirApp.class);
    assertThat(load(BaseApp.class)).isNotNull();
    assertThat(load(Face.class)).isNotNull();
    assertThat(transformer.hasSeen(BaseApp.class.getName())).isTrue();
    assertThat(transformer.hasSeen(Face.class.getName())).isTrue();
  }

  @Test
  void aClassThatIsNeitherExpectedNorHasAMainIsNoneOfItsBusiness() {
    assertThat(load(NoEntrance.class)).isNull();
    assertThat(transformer.hasSeen(NoEntrance.class.getName())).isFalse();
  }

  @Test
  void whatAnotherThreadLoadsIsWovenToo() throws Exception {
    CompletableFuture<Boolean> other =
        CompletableFuture.supplyAsync(() -> load(HeirApp.class) != null);
    assertThat(other.get(10, TimeUnit.SECONDS)).isTrue();
    assertThat(transformer.hasSeen(HeirApp.class.getName())).isTrue();
  }

  @Test
  void aClassThatIsMadeAnewByAnotherAgentGetsItsGateAgain() {
    load(HeirApp.class);
    assertThat(transformer.proven()).isNull();
    assertThat(load(HeirApp.class)).isNotEmpty();
  }

  @Test
  void afterTheLookingAClassThatCannotBeWovenFailsToLoad() {
    assertThat(transformer.proven()).isNull();
    String name = HeirApp.class.getName();
    assertThat(load(name, ClassFiles.ofTheFuture(name))).isNotNull().isEmpty();
  }

  @Test
  void aClassWithoutANameIsNoneOfItsBusiness() {
    assertThat(transformer.transform(null, null, null, null, new byte[0])).isNull();
  }

  @Test
  void anExpectedClassWithoutAnEntranceIsSeenToo() {
    transformer.expect(NoEntrance.class.getName());
    assertThat(load(NoEntrance.class)).isNotNull();
    assertThat(transformer.hasSeen(NoEntrance.class.getName())).isTrue();
  }

  @Test
  void aFailureIsReportedSinceTheJvmWouldSwallowIt() {
    String name = HeirApp.class.getName();
    assertThat(load(name, ClassFiles.ofTheFuture(name))).isNull();
    assertThat(transformer.hasSeen(name)).isFalse();
    assertThat(transformer.proven()).isInstanceOf(IllegalArgumentException.class);
  }

  private byte @Nullable [] load(Class<?> type) {
    return load(type.getName(), ClassFiles.of(type));
  }

  private byte @Nullable [] load(String name, byte[] classFile) {
    return transformer.transform(
        getClass().getClassLoader(), name.replace('.', '/'), null, null, classFile);
  }
}
