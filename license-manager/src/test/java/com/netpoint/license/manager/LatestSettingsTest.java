package com.netpoint.license.manager;

import static org.assertj.core.api.Assertions.assertThat;

import com.netpoint.license.manager.lease.Listings;
import com.netpoint.license.manager.lease.MemoryStore;
import com.netpoint.license.manager.settings.Catalog;
import com.netpoint.license.manager.settings.SettingChange;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LatestSettingsTest {
  private static final Instant START = Instant.parse("2026-11-24T08:00:00Z");

  private final MemoryStore store = new MemoryStore(START);
  private final LatestSettings settings = LatestSettings.of(store);

  @Test
  void theyAreKnownFromTheStart() {
    assertThat(settings.get().get(Catalog.ALLOW_REMOTE_CLIENTS)).isTrue();
  }

  @Test
  void aQuestionThatNotesThemBringsWhatHoldsNow() {
    String key = Catalog.ALLOW_REMOTE_CLIENTS.key();
    SettingChange change = new SettingChange(START, "admin", key, null, "off");
    boolean unused =
        store
            .write(
                book -> {
                  book.change(change);
                  return true;
                })
            .toCompletableFuture()
            .join();
    assertThat(settings.get().get(Catalog.ALLOW_REMOTE_CLIENTS)).isTrue();
    assertThat(store.read(settings.notedBy(Listings::products)).toCompletableFuture().join())
        .isEmpty();
    assertThat(settings.get().get(Catalog.ALLOW_REMOTE_CLIENTS)).isFalse();
  }
}
