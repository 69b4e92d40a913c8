package com.netpoint.license.client.machine;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThisProcessTest {

  @Test
  void itsIdIsTheOperatingSystems() {
    assertThat(ThisProcess.id()).isEqualTo(ProcessHandle.current().pid());
  }

  @Test
  void itsUserIsTheLogin() {
    assertThat(ThisProcess.user()).isEqualTo(System.getProperty("user.name"));
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void itsHostIsTheKernelsOwnName() throws Exception {
    assertThat(ThisProcess.host())
        .isEqualTo(Files.readString(Path.of("/proc/sys/kernel/hostname")).trim());
  }

  /** A look-up would fill the application's DNS cache before it could set its lifetime. */
  @ParameterizedTest
  @ValueSource(classes = {ThisProcess.class, SystemText.class, SystemId.class})
  void theResolverIsNeverAskedForTheHost(Class<?> type) throws Exception {
    try (InputStream in = type.getResourceAsStream(type.getSimpleName() + ".class")) {
      String constants = new String(Objects.requireNonNull(in).readAllBytes(), ISO_8859_1);
      assertThat(constants).contains(type.getSimpleName()).doesNotContain("InetAddress");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "\t\r\n", "\u0085"})
  void aNameThatIsNoneIsUnknown(String name) {
    assertThat(ThisProcess.printable(name)).isEqualTo("unknown");
  }

  @Test
  void controlCharactersAreLeftOut() {
    assertThat(ThisProcess.printable(" al\u0000i\u001bc\u007fe\u0085\u009f Sm\u00efth\n"))
        .isEqualTo("alice Sm\u00efth");
  }

  @Test
  void aNameIsAsLongAsTheWireTakesIt() {
    assertThat(ThisProcess.printable("x".repeat(256))).hasSize(256);
    assertThat(ThisProcess.printable("x".repeat(257))).hasSize(256);
  }
}
