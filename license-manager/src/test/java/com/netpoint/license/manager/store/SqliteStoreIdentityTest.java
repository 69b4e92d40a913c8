package com.netpoint.license.manager.store;

import static com.netpoint.license.manager.store.Fixtures.START;
import static com.netpoint.license.manager.store.Fixtures.VENDOR;
import static org.assertj.core.api.Assertions.assertThat;

import com.netpoint.license.protocol.signing.SigningKey;
import java.nio.file.Path;
import java.security.interfaces.ECPublicKey;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteStoreIdentityTest {
  private final TestClock clock = new TestClock(START);
  private final Path folder;

  SqliteStoreIdentityTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void theIdentityIsMadeOnceForGood() {
    String first = opened(store -> store.identity().toPem());
    String second = opened(store -> store.identity().toPem());
    assertThat(second).isEqualTo(first);
    try (SqliteStore serving = Fixtures.serve(folder, clock)) {
      assertThat(serving.identity().toPem()).isEqualTo(first);
    }
  }

  @Test
  void twoFoldersHaveTwoIdentities(@TempDir Path other) {
    ECPublicKey first = opened(store -> store.identity().publicKey());
    try (SqliteStore second = SqliteStore.openBeside(other, clock, clock)) {
      assertThat(second.identity().publicKey()).isNotEqualTo(first);
    }
  }

  @Test
  void aNewStoreKnowsNoVendor() {
    try (SqliteStore store = SqliteStore.openBeside(folder, clock, clock)) {
      assertThat(store.vendorKey()).isNull();
    }
  }

  @Test
  void theFirstVendorKeyIsPinnedForGood() {
    ECPublicKey another = SigningKey.generate().publicKey();
    try (SqliteStore store = SqliteStore.openBeside(folder, clock, clock)) {
      assertThat(store.pinVendorKey(VENDOR.publicKey())).isTrue();
      assertThat(store.pinVendorKey(another)).isFalse();
      assertThat(store.vendorKey()).isEqualTo(VENDOR.publicKey());
    }
    try (SqliteStore store = SqliteStore.openBeside(folder, clock, clock)) {
      assertThat(store.pinVendorKey(another)).isFalse();
      assertThat(store.pinVendorKey(VENDOR.publicKey())).isTrue();
      assertThat(store.vendorKey()).isEqualTo(VENDOR.publicKey());
    }
  }

  @Test
  void aKeyPinnedBesideAServingManagerIsKnownToIt() {
    try (SqliteStore serving = Fixtures.serve(folder, clock)) {
      assertThat(Fixtures.seats(serving)).isZero();
      try (SqliteStore beside = SqliteStore.openBeside(folder, clock, clock)) {
        Fixtures.apply(beside, "L-1", 4);
      }
      assertThat(serving.vendorKey()).isEqualTo(VENDOR.publicKey());
      assertThat(Fixtures.seats(serving)).isEqualTo(4);
    }
  }

  private <T> T opened(Function<SqliteStore, T> question) {
    try (SqliteStore store = SqliteStore.openBeside(folder, clock, clock)) {
      return question.apply(store);
    }
  }
}
