package com.netpoint.license.agent.gate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

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
  void aClassIsOfTheJavaRuntimeWhenItsModuleIs() {
    assertThat(Modules.isOfJavaRuntime(String.class)).isTrue();
    assertThat(Modules.isOfJavaRuntime(ModulesTest.class)).isFalse();
  }
}
