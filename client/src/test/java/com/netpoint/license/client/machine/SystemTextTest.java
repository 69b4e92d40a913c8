package com.netpoint.license.client.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class SystemTextTest {
  @TempDir Path folder;

  @Test
  void aFileIsReadWithoutTheSpaceAroundIt() throws Exception {
    Path file = Files.writeString(folder.resolve("machine-id"), " abc-\u00e4 \n");
    assertThat(SystemText.ofFile(file.toString())).isEqualTo("abc-\u00e4");
  }

  @Test
  void aFileThatIsNotThereSaysNothing() {
    assertThat(SystemText.ofFile(folder.resolve("none").toString())).isEmpty();
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void aCommandIsReadToItsEnd() {
    assertThat(SystemText.ofCommand("sh", "-c", "printf '%09999d' 1; echo; echo done >&2"))
        .hasSize(9999 + 1 + 4)
        .endsWith("1\ndone");
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void aCommandThatWaitsForInputFindsNone() {
    assertThat(SystemText.ofCommand("cat")).isEmpty();
  }

  @Test
  void aCommandThatIsNotThereSaysNothing() {
    assertThat(SystemText.ofCommand(folder.resolve("none").toString())).isEmpty();
  }
}
