package com.netpoint.license.manager.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.netpoint.license.manager.lease.OpenStore;
import com.netpoint.license.manager.lease.StoreException;
import com.netpoint.license.manager.settings.Catalog;
import com.netpoint.license.manager.settings.Overrides;
import com.netpoint.license.manager.settings.SettingChange;
import com.netpoint.license.manager.settings.Settings;
import com.netpoint.license.manager.settings.Source;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredSettingsTest {
  private static final Overrides NONE = Overrides.NONE;

  @TempDir Path folder;

  @Test
  void whereNoStoreIsNoneIsMadeAndTheDefaultsHold() throws Exception {
    Path nowhere = folder.resolve("data");
    assertThat(StoredSettings.read(nowhere, NONE).get(Catalog.PORT)).isEqualTo(1947);
    assertThat(nowhere).doesNotExist();
    Files.createFile(folder.resolve("manager.db"));
    assertThat(StoredSettings.read(folder, NONE).source(Catalog.PORT)).isEqualTo(Source.DEFAULT);
    assertThat(folder.resolve("manager.db")).isEmptyFile();
  }

  @Test
  void whatIsStoredIsReadWhileTheStoreIsOpenAndAfterwards() {
    try (OpenStore store = open()) {
      set(store, "4711");
      assertThat(StoredSettings.read(folder, NONE).get(Catalog.PORT)).isEqualTo(4711);
    }
    Settings settings = StoredSettings.read(folder, NONE);
    assertThat(settings.get(Catalog.PORT)).isEqualTo(4711);
    assertThat(settings.source(Catalog.PORT)).isEqualTo(Source.STORED);
    try (OpenStore store = open()) {
      assertThat(store).isNotNull();
    }
  }

  @Test
  void whatTheCommandLineSaysBeatsIt() {
    try (OpenStore store = open()) {
      set(store, "4711");
    }
    assertThat(StoredSettings.read(folder, NONE.with(Catalog.PORT, 0)).get(Catalog.PORT)).isZero();
  }

  @Test
  void aStoreThatIsOlderThanSettingsHasTheirDefaultsAndStaysAsItIs() throws Exception {
    Path database = folder.resolve("manager.db");
    SqliteStore.migrate(database, "1");
    byte[] before = Files.readAllBytes(database);
    assertThat(StoredSettings.read(folder, NONE).get(Catalog.PORT)).isEqualTo(1947);
    assertThat(Files.readAllBytes(database)).isEqualTo(before);
  }

  @Test
  void whatIsNoStoreIsAFault() throws Exception {
    Files.writeString(folder.resolve("manager.db"), "this is no database at all, ".repeat(99));
    assertThatExceptionOfType(StoreException.class)
        .isThrownBy(() -> StoredSettings.read(folder, NONE));
  }

  private OpenStore open() {
    return Objects.requireNonNull(
        SqliteStore.openToServe(
            folder,
            folder.resolve("journal"),
            InstantSource.system(),
            System::nanoTime,
            Overrides.NONE));
  }

  private static void set(OpenStore store, String port) {
    SettingChange change =
        new SettingChange(Instant.EPOCH, "admin", Catalog.PORT.key(), null, port);
    boolean unused =
        store
            .write(
                book -> {
                  book.change(change);
                  return true;
                })
            .toCompletableFuture()
            .join();
  }
}
