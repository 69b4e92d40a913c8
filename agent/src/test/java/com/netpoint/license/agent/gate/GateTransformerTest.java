package com.netpoint.license.agent.gate;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.app.BaseApp;
import com.example.app.Face;
import com.example.app.HeirApp;
import com.example.app.NoEntrance;
import com.example.app.PlainApp;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GateTransformerTest {
  private final GateTransformer transformer = new GateTransformer(HeirApp.class.getName());

  @Test
  void theEntryClassIsWovenWhenItIsLoaded() {
    assertThat(load(HeirApp.class)).isNotNull();
    assertThat(transformer.hasSeen(HeirApp.class.getName())).isTrue();
    assertThat(transformer.failure()).isNull();
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
  void otherClassesAreNoneOfItsBusiness() {
    assertThat(load(PlainApp.class)).isNull();
    assertThat(load(BaseApp.class)).isNull();
    assertThat(transformer.hasSeen(PlainApp.class.getName())).isFalse();
    assertThat(transformer.hasSeen(BaseApp.class.getName())).isFalse();
  }

  @Test
  void whatAnotherThreadLoadsIsNoneOfItsBusiness() throws Exception {
    CompletableFuture<Object> other =
        CompletableFuture.supplyAsync(() -> String.valueOf((Object) load(HeirApp.class)));
    assertThat(other.get(10, TimeUnit.SECONDS)).isEqualTo("null");
    assertThat(transformer.hasSeen(HeirApp.class.getName())).isFalse();
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
    assertThat(transformer.failure()).isInstanceOf(IllegalArgumentException.class);
  }

  private byte @Nullable [] load(Class<?> type) {
    return load(type.getName(), ClassFiles.of(type));
  }

  private byte @Nullable [] load(String name, byte[] classFile) {
    return transformer.transform(
        getClass().getClassLoader(), name.replace('.', '/'), null, null, classFile);
  }
}
