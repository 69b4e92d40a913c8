package com.netpoint.license.manager.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import com.netpoint.license.manager.lease.Book;
import com.netpoint.license.manager.lease.MemoryStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SettingsDeskTest {
  private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");
  private static final PasswordHash PASSWORD = PasswordHash.of("correct horse", 10);

  private final MemoryStore store = new MemoryStore(NOW);
  private final SettingsDesk desk = new SettingsDesk();

  @Test
  void whatIsOtherThanBeforeIsChangedAndWrittenDown() {
    List<SettingChange> changes =
        applied(submit(Map.of("lease-time", "300s", "table-rows", "20", "remote-access", "off")));
    assertThat(changes).containsExactly(new SettingChange(NOW, "alice", "lease-time", null, "5m"));
    assertThat(settings().get(Catalog.LEASE_TIME)).isEqualTo(Duration.ofMinutes(5));
    assertThat(settings().source(Catalog.TABLE_ROWS)).isEqualTo(Source.DEFAULT);
    assertThat(log()).isEqualTo(changes);
  }

  @Test
  void aSecondChangeTellsWhatWasBefore() {
    applied(submit(Map.of("lease-time", "5m")));
    assertThat(applied(submit(Map.of("lease-time", "90s"))))
        .containsExactly(new SettingChange(NOW, "alice", "lease-time", "5m", "90s"));
  }

  @Test
  void theSameAgainIsNoChange() {
    applied(submit(Map.of("lease-time", "5m")));
    assertThat(applied(submit(Map.of("lease-time", "300s")))).isEmpty();
    assertThat(log()).hasSize(1);
  }

  @Test
  void whatIsWrongIsToldForEachFieldAndNothingIsChanged() {
    Map<String, String> wrong =
        rejected(
            submit(Map.of("lease-time", "1s", "table-rows", "x", "port", "80", "colour", "red")));
    assertThat(wrong)
        .containsOnly(
            entry("lease-time", "It lies between 15s and 12h, not 1s."),
            entry("table-rows", "'x' is no whole number."),
            entry("colour", "There is no setting of this name."));
    assertThat(settings().source(Catalog.PORT)).isEqualTo(Source.DEFAULT);
    assertThat(log()).isEmpty();
  }

  @Test
  void whatTheCommandLineSaysIsNotChangedHere() {
    store.leaseTime(Duration.ofMinutes(5));
    assertThat(applied(submit(Map.of("lease-time", "5m")))).isEmpty();
    assertThat(rejected(submit(Map.of("lease-time", "6m", "table-rows", "50"))))
        .containsOnly(
            entry(
                "lease-time",
                "The license manager was started with 5m on its command line."
                    + " Start it without that to set it here."));
    assertThat(settings().source(Catalog.TABLE_ROWS)).isEqualTo(Source.DEFAULT);
  }

  @Test
  void theDefaultsOfOneGroupHoldAgain() {
    applied(submit(Map.of("lease-time", "5m", "table-rows", "50", "port", "1948")));
    applied(write(book -> desk.changePassword(book, PASSWORD, "alice", NOW)));
    List<SettingChange> changes =
        applied(write(book -> desk.setDefaults(book, SettingGroup.BASIC, "bob", NOW)));
    assertThat(changes)
        .containsExactlyInAnyOrder(
            new SettingChange(NOW, "bob", "lease-time", "5m", null),
            new SettingChange(NOW, "bob", "table-rows", "50", null));
    assertThat(settings().source(Catalog.LEASE_TIME)).isEqualTo(Source.DEFAULT);
    assertThat(settings().get(Catalog.PORT)).isEqualTo(1948);
    assertThat(password()).isNotNull();
  }

  @Test
  void defaultsBesideTheCommandLineForgetWhatIsStored() {
    applied(submit(Map.of("lease-time", "90s")));
    store.leaseTime(Duration.ofMinutes(5));
    assertThat(applied(write(book -> desk.setDefaults(book, SettingGroup.BASIC, "bob", NOW))))
        .containsExactly(new SettingChange(NOW, "bob", "lease-time", "90s", null));
    assertThat(settings().source(Catalog.LEASE_TIME)).isEqualTo(Source.COMMAND_LINE);
  }

  @Test
  void aChangeOfThePasswordIsWrittenDownWithoutIt() {
    applied(write(book -> desk.changePassword(book, PASSWORD, "alice", NOW)));
    assertThat(log()).containsExactly(new SettingChange(NOW, "alice", "password", null, null));
    assertThat(log().toString()).doesNotContain("PBKDF2");
    assertThat(rejected(submit(Map.of("password", "correct horse")))).containsKey("password");
  }

  @Test
  void pagesAskForAPasswordOnlyWhenThereIsOne() {
    assertThat(rejected(submit(Map.of("password-protection", "all"))))
        .containsOnly(
            entry(
                "password-protection",
                "There is no password yet, and without one nobody could open the pages."
                    + " Set it first."));
    applied(write(book -> desk.changePassword(book, PASSWORD, "alice", NOW)));
    applied(submit(Map.of("password-protection", "all")));
    assertThat(rejected(write(book -> desk.changePassword(book, null, "alice", NOW))))
        .containsOnlyKeys("password");
    assertThat(password()).isNotNull();
    applied(submit(Map.of("password-protection", "none")));
    applied(write(book -> desk.changePassword(book, null, "alice", NOW)));
    assertThat(password()).isNull();
  }

  @Test
  void protectionWithoutAPasswordCanAlwaysBeTurnedOff() {
    SettingChange edited = new SettingChange(NOW, "somebody", "password-protection", null, "all");
    boolean unused =
        write(
            book -> {
              book.change(edited);
              return true;
            });
    applied(submit(Map.of("table-rows", "50")));
    applied(submit(Map.of("password-protection", "none")));
  }

  @Test
  void aCertificateAndItsKeyComeTogether() {
    assertThat(rejected(submit(Map.of("certificate", "/etc/cert.pem"))))
        .containsOnlyKeys("certificate-key");
    assertThat(rejected(submit(Map.of("certificate-key", "/etc/key.pem"))))
        .containsOnlyKeys("certificate");
    applied(submit(Map.of("certificate", "/etc/cert.pem", "certificate-key", "/etc/key.pem")));
    assertThat(rejected(submit(Map.of("certificate-key", "")))).containsOnlyKeys("certificate-key");
    applied(submit(Map.of("certificate", "", "certificate-key", "")));
  }

  private SettingsOutcome submit(Map<String, String> texts) {
    return write(book -> desk.change(book, texts, "alice", NOW));
  }

  private List<SettingChange> log() {
    return see(book -> book.settingChanges(10));
  }

  private @Nullable PasswordHash password() {
    return see(Book::password);
  }

  private Settings settings() {
    return see(Book::settings);
  }

  private <T> T write(Function<Book, T> entry) {
    return store.write(entry).toCompletableFuture().join();
  }

  private <T> T see(Function<Book, T> question) {
    return store.read(question).toCompletableFuture().join();
  }

  private static List<SettingChange> applied(SettingsOutcome outcome) {
    if (outcome instanceof SettingsOutcome.Applied applied) {
      return applied.changes();
    }
    throw new AssertionError("rejected: " + outcome);
  }

  private static Map<String, String> rejected(SettingsOutcome outcome) {
    if (outcome instanceof SettingsOutcome.Rejected rejected) {
      return rejected.wrong();
    }
    throw new AssertionError("applied: " + outcome);
  }
}
