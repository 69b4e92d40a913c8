package com.netpoint.license.manager.store;

import static com.netpoint.license.manager.store.Fixtures.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.netpoint.license.manager.lease.StoreException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
  private final TestClock clock = new TestClock(START);
  private final Path temp;

  DataFolderTest(@TempDir Path temp) {
    this.temp = temp;
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void theFolderAndAllThatIsInItAreForTheirOwnerOnly() throws IOException {
    Path folder = temp.resolve("data");
    try (SqliteStore store = Fixtures.serve(folder, clock)) {
      Fixtures.apply(store, "L-1", 1);
      assertThat(permissions(folder)).isEqualTo("rwx------");
      assertThat(files(folder)).hasSizeGreaterThanOrEqualTo(3);
      assertThat(files(folder))
          .allSatisfy(file -> assertThat(permissions(file)).isEqualTo("rw-------"));
    }
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void filesThatWereThereAreClosedToOthers() throws IOException {
    for (String name : List.of("manager.db", "manager.db-wal", "manager.log", "manager.log.1")) {
      Files.setPosixFilePermissions(
          Files.createFile(temp.resolve(name)), PosixFilePermissions.fromString("rw-r--r--"));
    }
    DataFolder.at(temp);
    assertThat(files(temp))
        .hasSize(4)
        .allSatisfy(file -> assertThat(permissions(file)).isEqualTo("rw-------"));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void filesOfOthersAndTheFolderItselfKeepTheirMode() throws IOException {
    Path folder = Files.createDirectory(temp.resolve("data"));
    Path other = Files.createFile(folder.resolve("readme.txt"));
    Files.setPosixFilePermissions(other, PosixFilePermissions.fromString("rw-r--r--"));
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-x---"));
    DataFolder.at(folder);
    assertThat(permissions(other)).isEqualTo("rw-r--r--");
    assertThat(permissions(folder)).isEqualTo("rwxr-x---");
  }

  @Test
  void itIsMadeWithTheFoldersAboveIt() {
    Path folder = temp.resolve("var").resolve("lib").resolve("data");
    DataFolder.at(folder);
    assertThat(folder).isDirectory();
  }

  @Test
  void anExistingFolderIsTakenAsItIs() throws IOException {
    Files.writeString(temp.resolve("manager.db"), "kept");
    assertThat(DataFolder.at(temp).database()).hasContent("kept");
  }

  @Test
  void aFileInItsPlaceIsToldByName() throws IOException {
    Path file = Files.writeString(temp.resolve("data"), "no folder");
    assertThatExceptionOfType(StoreException.class)
        .isThrownBy(() -> DataFolder.at(file))
        .withMessageContaining(file.toString());
  }

  @Test
  void aFolderInAFilesPlaceIsToldByName() throws IOException {
    Files.createDirectory(temp.resolve("manager.lock"));
    assertThatExceptionOfType(StoreException.class)
        .isThrownBy(() -> DataFolder.at(temp).claim())
        .withMessageContaining(temp.toString());
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  private static String permissions(Path file) {
    try {
      return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
