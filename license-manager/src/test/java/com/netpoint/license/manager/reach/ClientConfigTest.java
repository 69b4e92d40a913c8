package com.netpoint.license.manager.reach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClientConfigTest {
  private static final int SOMEBODY = 4711;

  @TempDir Path folder;
  private Path file;
  private ClientConfig config;

  @BeforeEach
  void name() {
    file = folder.resolve("netpoint-license.properties");
    config = new ClientConfig(file);
  }

  @Test
  void nothingButTheFourKeysIsTouched() throws IOException {
    String before =
        """
        # Von der Hafenbau GmbH – für alle

        license.servers = http\\://one,\\
            http\\://two
        ! keys
        license.vendor-key=C:\\\\keys\\\\vendor.pem
        license.broadcast-search : true
        #license.search=old
        license.on-lost=warn
        """
            .replace("\n", "\r\n");
    Files.writeString(file, before);
    config.save(new RemoteAccess(true, false, true, List.of("one", "192.0.2.255")));
    assertThat(Files.readString(file))
        .isEqualTo(
            before.replace("search : true", "search : false")
                + "license.aggressive-search=true\r\nlicense.search=one, 192.0.2.255\r\n");
    assertThat(config.access())
        .isEqualTo(new RemoteAccess(true, false, true, List.of("one", "192.0.2.255")));
  }

  @Test
  void whereLinesEndInDifferentWaysNothingIsLost() throws IOException {
    String before =
        String.join("\r\n", "# one", "# a\u2028b\u000bc", "license.servers=http://lm:1947");
    Files.writeString(file, before + "\n");
    config.save(new RemoteAccess(true, false, false, List.of()));
    assertThat(Files.readString(file))
        .isEqualTo(String.join("\r\n", before, "license.broadcast-search=false", ""));
  }

  @Test
  void whatIsTheSameIsNotWritten() throws IOException {
    Files.writeString(file, "# as it is");
    config.save(RemoteAccess.DEFAULTS);
    assertThat(Files.readString(file)).isEqualTo("# as it is");
  }

  @Test
  void aFileThatIsNotThereIsMadeForEverybodyToRead() throws IOException {
    assertThat(config.access()).isEqualTo(RemoteAccess.DEFAULTS);
    config.save(new RemoteAccess(true, true, false, List.of("server")));
    assertThat(Files.readString(file)).isEqualTo("license.search=server\n");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-r--r--");
  }

  @Test
  void whoCouldReadItStillCanAndALinkStaysOne() throws IOException {
    Path real = Files.writeString(folder.resolve("real.properties"), "license.search=a\n");
    Files.setPosixFilePermissions(real, PosixFilePermissions.fromString("rw-rw----"));
    Files.createSymbolicLink(file, real);
    config.save(new RemoteAccess(true, true, false, List.of("b")));
    assertThat(file).isSymbolicLink();
    assertThat(Files.readString(real)).isEqualTo("license.search=b\n");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(real)))
        .isEqualTo("rw-rw----");
    try (var left = Files.list(folder)) {
      assertThat(left).hasSize(2);
    }
  }

  @Test
  void theFileStaysItsOwners() throws IOException {
    Files.writeString(file, "license.search=a\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    giveAway(file);
    config.save(new RemoteAccess(true, true, false, List.of("b")));
    assertThat(Files.getAttribute(file, "unix:uid")).isEqualTo(SOMEBODY);
    assertThat(Files.getAttribute(file, "unix:gid")).isEqualTo(SOMEBODY);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-r-----");
  }

  /** Which a superuser alone may do. */
  private static void giveAway(Path file) throws IOException {
    try {
      Files.setAttribute(file, "unix:uid", SOMEBODY);
      Files.setAttribute(file, "unix:gid", SOMEBODY);
    } catch (FileSystemException e) {
      assumeTrue(false, "not run by a superuser");
    }
  }

  @Test
  void aMarkOfTheByteOrderStays() throws IOException {
    Files.writeString(file, "\ufefflicense.search=a\n");
    config.save(new RemoteAccess(true, true, false, List.of()));
    assertThat(Files.readString(file)).isEqualTo("\ufefflicense.search=\n");
  }

  @Test
  void whatCannotBeReadIsNotOverwritten() throws IOException {
    byte[] latin = "license.search=hüber".getBytes(StandardCharsets.ISO_8859_1);
    Files.write(file, latin);
    assertThatThrownBy(() -> config.save(RemoteAccess.DEFAULTS))
        .isInstanceOf(ClientConfigException.class)
        .hasMessageContaining("not written in UTF-8");
    assertThat(Files.readAllBytes(file)).isEqualTo(latin);
    Files.writeString(file, "license.remote-access=perhaps\n");
    assertThatThrownBy(config::access)
        .isInstanceOf(ClientConfigException.class)
        .hasMessageContaining("license.remote-access is neither true nor false");
  }

  @Test
  void serversAndTheVendorsKeyAreRead() throws IOException {
    Files.writeString(file, "license.servers=one, https://two:99\nlicense.vendor-key=keys/v.pem\n");
    assertThat(config.servers())
        .map(Objects::toString)
        .containsExactly("http://one:1947", "https://two:99");
    assertThat(config.vendorKey()).isEqualTo(folder.resolve("keys/v.pem"));
    Files.writeString(file, "license.servers=ftp://one\n");
    assertThatThrownBy(config::servers)
        .isInstanceOf(ClientConfigException.class)
        .hasMessageContaining("license.servers");
  }
}
