package com.netpoint.license.manager.lease;

import static org.assertj.core.api.Assertions.assertThat;

import com.netpoint.license.manager.settings.Catalog;
import com.netpoint.license.manager.settings.PasswordHash;
import com.netpoint.license.manager.settings.SettingChange;
import com.netpoint.license.manager.settings.Source;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every kind of books promises of the settings. */
interface SettingsContract extends BookKit {

  @Test
  default void inNewBooksAllSettingsHaveTheirDefaults() {
    look(
        book ->
            assertThat(Catalog.all())
                .allSatisfy(
                    each -> assertThat(book.settings().source(each)).isEqualTo(Source.DEFAULT)));
    look(book -> assertThat(book.settingChanges(10)).isEmpty());
    look(book -> assertThat(book.password()).isNull());
  }

  @Test
  default void aChangeHoldsFromTheNextTransactionOn() {
    assertLeaseTime(60);
    write(book -> book.change(leaseTime(null, "90s")));
    assertLeaseTime(90);
    look(book -> assertThat(book.settings().source(Catalog.LEASE_TIME)).isEqualTo(Source.STORED));
    write(book -> book.change(leaseTime("90s", "15s")));
    assertLeaseTime(15);
    write(book -> assertThat(book.settings().text(Catalog.LEASE_TIME)).isEqualTo("15s"));
  }

  @Test
  default void aChangeHoldsWithinItsTransaction() {
    write(
        book -> {
          assertThat(book.settings().text(Catalog.LEASE_TIME)).isEqualTo("1m");
          book.change(leaseTime(null, "90s"));
          assertThat(book.settings().text(Catalog.LEASE_TIME)).isEqualTo("90s");
        });
  }

  @Test
  default void aChangeOfATransactionThatWasUndoneDoesNotHold() {
    writeInVain(
        book -> {
          book.change(leaseTime(null, "90s"));
          assertThat(book.settings().text(Catalog.LEASE_TIME)).isEqualTo("90s");
        });
    write(book -> book.change(change("table-rows", null, "50")));
    write(book -> assertThat(book.settings().text(Catalog.LEASE_TIME)).isEqualTo("1m"));
    look(book -> assertThat(book.settingChanges(10)).hasSize(1));
  }

  @Test
  default void aSettingThatIsTakenAwayHasItsDefaultAgain() {
    write(book -> book.change(leaseTime(null, "90s")));
    write(book -> book.change(leaseTime("90s", null)));
    assertLeaseTime(60);
    look(book -> assertThat(book.settings().source(Catalog.LEASE_TIME)).isEqualTo(Source.DEFAULT));
  }

  @Test
  default void aSettingOfTheManagerItselfIsKeptLikeTheOthers() {
    write(book -> book.change(change("machine-name", null, "harbour")));
    look(book -> assertThat(book.settings().get(Catalog.MACHINE_NAME)).isEqualTo("harbour"));
    write(book -> book.change(change("machine-name", "harbour", null)));
    look(book -> assertThat(book.settings().get(Catalog.MACHINE_NAME)).isEmpty());
  }

  @Test
  default void everyChangeIsWrittenDownTheLastOneFirstUpToTheLimit() {
    SettingChange first = leaseTime(null, "90s");
    write(book -> book.change(first));
    advance(Duration.ofSeconds(1));
    SettingChange second =
        new SettingChange(START.plusSeconds(1), "bob", "machine-name", null, "harbour");
    SettingChange third = new SettingChange(START.plusSeconds(1), "bob", "lease-time", "90s", null);
    write(book -> List.of(second, third).forEach(book::change));
    look(book -> assertThat(book.settingChanges(10)).containsExactly(third, second, first));
    look(book -> assertThat(book.settingChanges(2)).containsExactly(third, second));
  }

  @Test
  default void aPasswordIsKeptUntilThereIsAnother() {
    SettingChange change = change(SettingChange.PASSWORD, null, null);
    write(book -> book.setPassword(PasswordHash.of("correct horse"), change));
    look(
        book -> {
          PasswordHash password = Objects.requireNonNull(book.password());
          assertThat(password.matches("correct horse")).isTrue();
          assertThat(password.matches("correct house")).isFalse();
        });
    write(book -> book.setPassword(null, change));
    look(book -> assertThat(book.password()).isNull());
    look(book -> assertThat(book.settingChanges(10)).containsExactly(change, change));
  }

  private void assertLeaseTime(long seconds) {
    look(
        book ->
            assertThat(book.settings().get(Catalog.LEASE_TIME))
                .isEqualTo(Duration.ofSeconds(seconds)));
  }

  private static SettingChange leaseTime(@Nullable String before, @Nullable String after) {
    return change("lease-time", before, after);
  }

  private static SettingChange change(String key, @Nullable String before, @Nullable String after) {
    return new SettingChange(START, "alice", key, before, after);
  }
}
