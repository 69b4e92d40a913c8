package com.netpoint.license.agent.lease;

import static org.assertj.core.api.Assertions.assertThat;

import com.netpoint.license.client.ManagerAddress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LastFoundTest {
  private static final String RULES = "broadcast=true";
  private static final ManagerAddress FOUND = ManagerAddress.parse("https://10.0.0.7:2000");

  @TempDir Path folder;

  @Test
  void whatIsWrittenIsReadAndNothingElseIsLeftInTheFolder() throws Exception {
    Path file = folder.resolve("cache/netpoint-license/found-netpoint");
    new LastFound(file, RULES).write(ManagerAddress.parse("ws-17"));
    new LastFound(file, RULES).write(FOUND);
    assertThat(new LastFound(file, RULES).read()).isEqualTo(FOUND);
    try (Stream<Path> files = Files.list(file.getParent())) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void byOtherRulesNothingIsRemembered() {
    Path file = folder.resolve("found");
    new LastFound(file, RULES).write(FOUND);
    assertThat(new LastFound(file, "broadcast=false").read()).isNull();
  }

  @Test
  void whereThereIsNoFileNothingIsRemembered() {
    LastFound nowhere = new LastFound(null, RULES);
    nowhere.write(FOUND);
    assertThat(nowhere.read()).isNull();
    assertThat(new LastFound(folder.resolve("missing"), RULES).read()).isNull();
    assertThat(new LastFound(folder, RULES).read()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\n",
        "http://10.0.0.7:2000",
        "ftp://10.0.0.7\n" + RULES,
        "http://alice:secret@10.0.0.7\n" + RULES,
        "\n" + RULES,
        "http://10.0.0.7:2000\n" + RULES + "\nmore",
      })
  void whatIsNoMemoryIsIgnored(String content) throws Exception {
    assertThat(new LastFound(written(content.getBytes(StandardCharsets.UTF_8)), RULES).read())
        .isNull();
  }

  @Test
  void neitherBytesThatAreNoTextNorALongFileAreAMemory() throws Exception {
    assertThat(new LastFound(written(new byte[] {(byte) 0xff, 10}), RULES).read()).isNull();
    String genuine = FOUND + "\n" + RULES + "\n";
    byte[] padded = (genuine + " ".repeat(40_000)).getBytes(StandardCharsets.UTF_8);
    assertThat(new LastFound(written(padded), RULES).read()).isNull();
  }

  @Test
  void whereNothingCanBeWrittenNothingHappens() throws Exception {
    Path file = written("no folder".getBytes(StandardCharsets.UTF_8)).resolve("found");
    new LastFound(file, RULES).write(FOUND);
    assertThat(new LastFound(file, RULES).read()).isNull();
    Path taken = folder.resolve("taken");
    Files.createDirectories(taken.resolve("child"));
    new LastFound(taken, RULES).write(FOUND);
    assertThat(taken.resolve("child")).exists();
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactlyInAnyOrder(taken, folder.resolve("file"));
    }
  }

  private Path written(byte[] content) throws IOException {
    return Files.write(folder.resolve("file"), content);
  }
}
