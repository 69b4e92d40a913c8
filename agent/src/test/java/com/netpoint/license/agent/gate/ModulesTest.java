package com.netpoint.license.agent.gate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A module that does name its main class is started by the integration tests. */
class ModulesTest {

  @Test
  void aModuleThatNamesNoMainClassHasNone() {
    assertThat(Modules.mainClassOf("java.base")).isNull();
    assertThat(Modules.mainClassOf("com.acme.unknown")).isNull();
  }

  @Test
  void theJavaRuntimesModulesAreKnownByTheirNames() {
    assertThat(Modules.isOfJavaRuntime("java.base")).isTrue();
    assertThat(Modules.isOfJavaRuntime("jdk.jartool")).isTrue();
    assertThat(Modules.isOfJavaRuntime("com.acme.jdk.app")).isFalse();
    assertThat(Modules.isOfJavaRuntime("")).isFalse();
  }

  @Test
  void aClassOnTheClassPathIsInNoModule() {
    assertThat(Modules.nameOf(String.class)).isEqualTo("java.base");
    assertThat(Modules.nameOf(ModulesTest.class)).isEmpty();
  }
}
