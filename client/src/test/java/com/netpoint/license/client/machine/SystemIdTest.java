package com.netpoint.license.client.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SystemIdTest {
  private final String realSystem = System.getProperty("os.name");

  @AfterEach
  void restore() {
    System.setProperty("os.name", realSystem);
  }

  @Test
  void windowsKeepsItInTheRegistry() {
    String registry =
        """

        HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Cryptography
            MachineGuid    REG_SZ    0f2c1a7e-3b5d-4c6e-9a8b-112233445566

        """
            .replace("\n", "\r\n");
    assertThat(SystemId.windows(registry)).isEqualTo("0f2c1a7e-3b5d-4c6e-9a8b-112233445566");
  }

  @Test
  void macOsKeepsItInTheDeviceTree() {
    String registry =
        """
        +-o J316sAP  <class IOPlatformExpertDevice, id 0x100000227>
            {
              "IOPlatformSerialNumber" = "C02XXXXXXXX"
              "IOPlatformUUID" = "8A7D3C52-1B2C-5D3E-9F40-001122334455"
            }
        """;
    assertThat(SystemId.mac(registry)).isEqualTo("8A7D3C52-1B2C-5D3E-9F40-001122334455");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "ERROR: The system was unable to find the specified registry key or value."})
  void aSystemThatDoesNotSayHasNone(String said) {
    assertThat(SystemId.windows(said)).isNull();
    assertThat(SystemId.mac(said)).isNull();
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void linuxKeepsItInAFileAndWithoutOneSomethingStableStandsInForIt() throws Exception {
    Path file = Path.of("/etc/machine-id");
    String kept = Files.exists(file) ? Files.readString(file).trim() : "";
    if (!kept.isEmpty() && !kept.equals("uninitialized")) {
      assertThat(SystemId.ofThisMachine()).isEqualTo(kept);
    }
    assertThat(SystemId.ofThisMachine()).isNotBlank().isEqualTo(SystemId.ofThisMachine());
  }

  @ParameterizedTest
  @ValueSource(strings = {"Windows 11", "Mac OS X"})
  @EnabledOnOs(OS.LINUX)
  void whereTheSystemsCommandIsMissingTheHostsNameAndCardsStandIn(String system) {
    System.setProperty("os.name", system);
    assertThat(SystemId.ofThisMachine())
        .startsWith(ThisProcess.host() + "[")
        .isEqualTo(SystemId.ofThisMachine());
  }
}
