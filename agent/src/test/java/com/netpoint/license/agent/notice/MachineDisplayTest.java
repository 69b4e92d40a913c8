package com.netpoint.license.agent.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MachineDisplayTest {
  private static final Map<String, String> DISPLAY = Map.of("DISPLAY", ":0");

  @ParameterizedTest
  @ValueSource(strings = {"DISPLAY", "WAYLAND_DISPLAY"})
  void onLinuxTheEnvironmentNamesTheDisplay(String variable) {
    assertThat(mayBeThere("Linux", Map.of(variable, ":0"), null)).isTrue();
  }

  @Test
  void onLinuxThereIsNoneWithoutThat() {
    assertThat(mayBeThere("Linux", Map.of(), null)).isFalse();
    assertThat(mayBeThere("Linux", Map.of("DISPLAY", " "), null)).isFalse();
  }

  @Test
  void onWindowsThereIsOne() {
    assertThat(mayBeThere("Windows 11", Map.of(), null)).isTrue();
  }

  @Test
  void onAMacThereIsOne() {
    assertThat(mayBeThere("Mac OS X", Map.of(), 17L)).isTrue();
    assertThat(mayBeThere("Mac OS X", Map.of(), null)).isTrue();
  }

  @Test
  void onAMacWhoseFirstThreadIsTakenAwtWouldHang() {
    Map<String, String> taken = Map.of("JAVA_STARTED_ON_FIRST_THREAD_17", "1");
    assertThat(mayBeThere("Mac OS X", taken, 17L)).isFalse();
    assertThat(mayBeThere("Mac OS X", taken, null)).isFalse();
  }

  @Test
  void aParentsFirstThreadDoesNotMatter() {
    Map<String, String> parents = Map.of("JAVA_STARTED_ON_FIRST_THREAD_16", "1");
    assertThat(mayBeThere("Mac OS X", parents, 17L)).isTrue();
  }

  @Test
  void headlessIsWithoutDisplayOnAnySystem() {
    Map<String, String> properties = Map.of("java.awt.headless", "true", "os.name", "Windows 11");
    assertThat(MachineDisplay.mayBeThere(properties::get, DISPLAY, 17L)).isFalse();
  }

  @Test
  void aSystemWithoutNameIsTakenForOneWithX11() {
    assertThat(MachineDisplay.mayBeThere(name -> null, DISPLAY, null)).isTrue();
  }

  @Test
  void thisMachineIsJudgedByItsOwnSettings() {
    System.setProperty("java.awt.headless", "true");
    assertThat(new MachineDisplay().mayBeThere()).isFalse();
  }

  private static boolean mayBeThere(
      String system, Map<String, String> environment, @Nullable Long processId) {
    return MachineDisplay.mayBeThere(Map.of("os.name", system)::get, environment, processId);
  }
}
