package com.netpoint.license.manager.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.netpoint.license.manager.lease.Book;
import com.netpoint.license.manager.lease.OpenStore;
import com.netpoint.license.manager.settings.Catalog;
import com.netpoint.license.manager.settings.PasswordHash;
import com.netpoint.license.manager.settings.PasswordProtection;
import com.netpoint.license.manager.settings.SettingChange;
import com.netpoint.license.manager.settings.SettingsDesk;
import com.netpoint.license.manager.settings.SettingsOutcome;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PasswordCommandTest {
  private static final InputStream REAL_INPUT = System.in;

  @TempDir Path folder;
  private final TestRooms rooms = new TestRooms();
  private final Terminal terminal = new Terminal(rooms);

  @AfterEach
  void giveBackTheInput() {
    System.setIn(REAL_INPUT);
  }

  @Test
  void thePasswordIsTheFirstLineAndNobodyAsksForTheOldOne() {
    assertThat(run("correct horse\nmore").out()).contains("The password is set.");
    assertThat(run("another horse\n").exitCode()).isZero();
    PasswordHash password = Objects.requireNonNull(ask(Book::password));
    assertThat(password.matches("another horse")).isTrue();
    List<SettingChange> changes = ask(book -> book.settingChanges(9));
    assertThat(changes)
        .extracting(SettingChange::by)
        .containsExactly("command line", "command line");
  }

  @Test
  void whatIsNoPasswordChangesNothing() {
    assertThat(run("1234567\n").err())
        .contains("Nothing was changed: a password has 8 to 200 characters.");
    assertThat(run("").err()).contains("there is no password to read");
    assertThat(hasPassword()).isFalse();
  }

  @Test
  void thePasswordIsRemovedAndNoPageAsksForItAnyMore() {
    assertThat(run("correct horse\n").exitCode()).isZero();
    Map<String, String> all = Map.of("password-protection", "all");
    SettingsOutcome asked =
        ask(book -> new SettingsDesk().change(book, all, "admin", TestRooms.NOW));
    assertThat(asked).isInstanceOf(SettingsOutcome.Applied.class);
    assertThat(terminal.run("password", "--data", folder, "--remove").out())
        .contains("The password is removed.");
    assertThat(hasPassword()).isFalse();
    PasswordProtection left = ask(book -> book.settings().get(Catalog.PASSWORD_PROTECTION));
    assertThat(left).isEqualTo(PasswordProtection.NONE);
  }

  private Terminal.Result run(String input) {
    System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
    return terminal.run("password", "--data", folder);
  }

  private boolean hasPassword() {
    return ask(book -> book.password() != null);
  }

  private <T> T ask(Function<Book, T> question) {
    try (OpenStore store = rooms.openStore(folder)) {
      return store.write(question).toCompletableFuture().join();
    }
  }
}
