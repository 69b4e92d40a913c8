package com.netpoint.license.manager.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.netpoint.license.protocol.signing.PublicKeys;
import com.netpoint.license.protocol.signing.SigningKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class KeygenCommandTest {
  private final Terminal terminal = new Terminal(new TestRooms());
  private final Path keys;

  KeygenCommandTest(@TempDir Path temp) {
    this.keys = temp.resolve("vendor").resolve("keys");
  }

  @Test
  void aPairIsMadeInAFolderThatNeedNotBeThere() throws IOException {
    String line = terminal.run("vendor", "keygen", "--out", keys).line();
    SigningKey key = SigningKey.ofPem(Files.readString(keys.resolve("vendor-private.pem")));
    assertThat(PublicKeys.read(Files.readString(keys.resolve("vendor-public.pem"))))
        .isEqualTo(key.publicKey());
    assertThat(line).contains(PublicKeys.thumbprint(key.publicKey()), keys.toString());
  }

  @Test
  void thePublicFileHoldsNothingPrivate() throws IOException {
    terminal.run("vendor", "keygen", "--out", keys).line();
    assertThat(Files.readString(keys.resolve("vendor-public.pem"))).doesNotContain("PRIVATE");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void thePrivateKeyIsForItsOwnerOnly() throws IOException {
    terminal.run("vendor", "keygen", "--out", keys).line();
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(keys.resolve("vendor-private.pem"))))
        .isEqualTo("rw-------");
  }

  @Test
  void aPairIsNeverOverwritten() throws IOException {
    terminal.run("vendor", "keygen", "--out", keys).line();
    String before = Files.readString(keys.resolve("vendor-private.pem"));
    String publicBefore = Files.readString(keys.resolve("vendor-public.pem"));
    assertThat(terminal.run("vendor", "keygen", "--out", keys).sentence())
        .isEqualTo(
            "There is a file "
                + keys.resolve("vendor-private.pem")
                + " already; it is left as it is.");
    assertThat(keys.resolve("vendor-private.pem")).hasContent(before.strip());
    assertThat(keys.resolve("vendor-public.pem")).hasContent(publicBefore.strip());
  }

  /** The private key was taken to a safe place, as the command advised. */
  @Test
  void aPublicKeyWhosePrivateHalfIsElsewhereIsNotOverwrittenEither() throws IOException {
    terminal.run("vendor", "keygen", "--out", keys).line();
    String publicBefore = Files.readString(keys.resolve("vendor-public.pem"));
    Files.delete(keys.resolve("vendor-private.pem"));
    assertThat(terminal.run("vendor", "keygen", "--out", keys).sentence())
        .isEqualTo(
            "There is a file "
                + keys.resolve("vendor-public.pem")
                + " already; it is left as it is.");
    assertThat(keys.resolve("vendor-public.pem")).hasContent(publicBefore.strip());
    assertThat(keys.resolve("vendor-private.pem")).doesNotExist();
  }

  @Test
  void aFileInTheFoldersPlaceIsTold() throws IOException {
    Files.createDirectories(keys.getParent());
    Files.writeString(keys, "a file");
    assertThat(terminal.run("vendor", "keygen", "--out", keys).sentence())
        .isEqualTo("The folder " + keys + " cannot be made.");
  }
}
