package com.netpoint.license.manager.cli;

import com.netpoint.license.manager.lease.OpenStore;
import com.netpoint.license.manager.settings.Catalog;
import com.netpoint.license.manager.settings.PasswordHash;
import com.netpoint.license.manager.settings.PasswordProtection;
import com.netpoint.license.manager.settings.SettingsBook;
import com.netpoint.license.manager.settings.SettingsDesk;
import com.netpoint.license.manager.settings.SettingsOutcome;
import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Sets the password of the pages, without asking for the old one: whoever owns the data may. */
@Command(
    name = "password",
    mixinStandardHelpOptions = true,
    description = {
      "Sets the password of the Admin Control Center, also where the old one was forgotten. It is",
      "asked for on the terminal, and otherwise is the first line of the standard input. It holds",
      "at once, also for a license manager that runs, and whoever had logged in has to again."
    })
@SuppressWarnings("NullAway.Init") // Options are set by picocli.
final class PasswordCommand implements Runnable {
  private static final String BY = "command line";

  private final Rooms rooms;
  private final SettingsDesk desk = new SettingsDesk();

  @Mixin DataOption data;

  @Option(
      names = "--remove",
      description = {
        "Remove the password instead, and Password Protection with it. Other machines cannot open",
        "the pages then."
      })
  boolean remove;

  @Spec CommandSpec spec;

  PasswordCommand(Rooms rooms) {
    this.rooms = rooms;
  }

  @Override
  public void run() {
    PasswordHash password = remove ? null : hash(given());
    try (OpenStore store = rooms.openStore(data.folder)) {
      SettingsOutcome outcome =
          store
              .write(book -> remove ? unprotect(book) : set(book, password))
              .toCompletableFuture()
              .join();
      if (outcome instanceof SettingsOutcome.Rejected rejected) {
        throw new CommandFailedException(String.join(" ", rejected.wrong().values()));
      }
    }
    spec.commandLine()
        .getOut()
        .println(remove ? "The password is removed." : "The password is set.");
  }

  private SettingsOutcome unprotect(SettingsBook book) {
    Map<String, String> none =
        Map.of(
            Catalog.PASSWORD_PROTECTION.key(),
            Catalog.PASSWORD_PROTECTION.format(PasswordProtection.NONE));
    SettingsOutcome outcome = desk.change(book, none, BY, rooms.now());
    return outcome instanceof SettingsOutcome.Applied ? set(book, null) : outcome;
  }

  private SettingsOutcome set(SettingsBook book, @Nullable PasswordHash password) {
    return desk.changePassword(book, password, BY, rooms.now());
  }

  private static PasswordHash hash(String password) {
    try {
      return PasswordHash.of(password);
    } catch (IllegalArgumentException e) {
      throw new CommandFailedException("Nothing was changed: " + e.getMessage() + ".", e);
    }
  }

  // Java 22 to 24 have a console without a terminal as well: they read two lines from it.
  @SuppressWarnings("SystemConsoleNull")
  private static String given() {
    Console terminal = System.console();
    if (terminal == null) {
      return firstLine();
    }
    char[] once = terminal.readPassword("New password: ");
    char[] again = terminal.readPassword("New password, once more: ");
    if (once == null || again == null || !Arrays.equals(once, again)) {
      throw new CommandFailedException("Nothing was changed: the two are not alike.");
    }
    return new String(once);
  }

  private static String firstLine() {
    try {
      String line = new BufferedReader(new InputStreamReader(System.in, encoding())).readLine();
      if (line == null) {
        throw new CommandFailedException("Nothing was changed: there is no password to read.");
      }
      return line;
    } catch (IOException e) {
      throw new CommandFailedException("Nothing was changed: no password can be read.", e);
    }
  }

  private static Charset encoding() {
    return Charset.forName(System.getProperty("native.encoding", "UTF-8"));
  }
}
