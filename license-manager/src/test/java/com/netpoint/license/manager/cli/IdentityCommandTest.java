package com.netpoint.license.manager.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.netpoint.license.manager.lease.Recipient;
import com.netpoint.license.manager.lease.SecretHash;
import com.netpoint.license.protocol.json.JsonFields;
import com.netpoint.license.protocol.signing.PublicKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdentityCommandTest {
  private final TestRooms rooms = new TestRooms();
  private final Terminal terminal = new Terminal(rooms);
  private final Path data;
  private final Path out;

  IdentityCommandTest(@TempDir Path folder) {
    this.data = folder.resolve("data");
    this.out = folder.resolve("identity.json");
  }

  @Test
  void theFileNamesTheStoresKeyAndItsMachine() throws IOException {
    String line = terminal.run("identity", "--data", data, "--out", out).line();
    String thumbprint = thumbprint();
    assertThat(line)
        .isEqualTo("This is license manager " + thumbprint + ". Send " + out + " to the vendor.");
    assertThat(IdentityFile.thumbprint(Files.readString(out))).isEqualTo(thumbprint);
    JsonFields machine = JsonFields.parse(Files.readString(out)).object("machine");
    assertThat(machine.text("host")).isEqualTo("server-1");
    assertThat(machine.text("id")).isEqualTo("h:machine-for-license-manager");
    assertThat(IdentityFile.recipient(Files.readString(out)))
        .isEqualTo(new Recipient("server-1", rooms.machineSeed(), SecretHash.NONE));
  }

  @Test
  void askedAgainItIsTheSame() throws IOException {
    terminal.run("identity", "--data", data, "--out", out).line();
    String first = Files.readString(out);
    terminal.run("identity", "--data", data, "--out", out).line();
    assertThat(out).hasContent(first.strip());
  }

  @Test
  void nothingPrivateIsInIt() throws IOException {
    terminal.run("identity", "--data", data, "--out", out).line();
    assertThat(Files.readString(out)).doesNotContain("PRIVATE", "\"d\"");
  }

  @Test
  void jsonIsWhatIsInTheFile() throws IOException {
    String json = terminal.run("identity", "--data", data, "--out", out, "--json").line();
    assertThat(out).hasContent(json);
    assertThat(JsonFields.parse(json).text("thumbprint")).isEqualTo(thumbprint());
  }

  @Test
  void aPlaceThatCannotBeWrittenIsTold() {
    Path nowhere = data.resolve("no").resolve("such").resolve("identity.json");
    assertThat(terminal.run("identity", "--data", data, "--out", nowhere).sentence())
        .isEqualTo("The file " + nowhere + " cannot be written.");
  }

  @Test
  void aDataFolderThatIsAFileIsTold() throws IOException {
    Files.writeString(data, "a file");
    assertThat(terminal.run("identity", "--data", data, "--out", out).sentence())
        .startsWith("The data folder " + data + " cannot be made");
    assertThat(out).doesNotExist();
  }

  private String thumbprint() {
    try (var store = rooms.openStore(data)) {
      return PublicKeys.thumbprint(store.identity().publicKey());
    }
  }
}
