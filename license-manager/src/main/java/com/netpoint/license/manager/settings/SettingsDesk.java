package com.netpoint.license.manager.settings;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where an administrator says how it is to be. Every method is one entry in the book. Stateless.
 */
public final class SettingsDesk {

  /**
   * Changes what is other than it was, whole or not at all.
   *
   * <p>What the command line says cannot be changed here: to submit it as it is, as a form does, is
   * no change; to submit something else is refused.
   *
   * @param submitted texts by the keys of their settings
   * @param by who submits them
   */
  public SettingsOutcome change(
      SettingsBook book, Map<String, String> submitted, String by, Instant now) {
    Settings settings = book.settings();
    Map<String, String> wrong = new LinkedHashMap<>();
    List<SettingChange> changes = new ArrayList<>();
    submitted.forEach(
        (key, text) -> {
          try {
            Setting<?> setting = setting(key);
            String wanted = written(setting, text);
            if (!wanted.equals(settings.text(setting))) {
              refuseOverridden(settings, setting);
              changes.add(new SettingChange(now, by, key, settings.stored(setting), wanted));
            }
          } catch (IllegalArgumentException e) {
            wrong.put(key, sentence(String.valueOf(e.getMessage())));
          }
        });
    return wrong.isEmpty() ? apply(book, changes) : new SettingsOutcome.Rejected(wrong);
  }

  /** Forgets what was set of a group, so that the defaults hold. The password stays. */
  public SettingsOutcome setDefaults(
      SettingsBook book, SettingGroup group, String by, Instant now) {
    Settings settings = book.settings();
    List<SettingChange> changes =
        Catalog.of(group).stream()
            .filter(each -> settings.stored(each) != null)
            .map(each -> new SettingChange(now, by, each.key(), settings.stored(each), null))
            .toList();
    return apply(book, changes);
  }

  /**
   * Changes the password, of which nothing but the fact is written down.
   *
   * @param password the new one; absent for none, which is refused while pages ask for it
   */
  public SettingsOutcome changePassword(
      SettingsBook book, @Nullable PasswordHash password, String by, Instant now) {
    if (password == null && isProtected(book.settings())) {
      return new SettingsOutcome.Rejected(
          Map.of(
              SettingChange.PASSWORD,
              "Pages ask for the password. Turn Password Protection off before you remove it."));
    }
    SettingChange change = new SettingChange(now, by, SettingChange.PASSWORD, null, null);
    book.setPassword(password, change);
    return new SettingsOutcome.Applied(List.of(change));
  }

  private static SettingsOutcome apply(SettingsBook book, List<SettingChange> changes) {
    Map<String, String> wrong = wrongTogether(book, changes);
    if (!wrong.isEmpty()) {
      return new SettingsOutcome.Rejected(wrong);
    }
    changes.forEach(book::change);
    return new SettingsOutcome.Applied(changes);
  }

  private static Map<String, String> wrongTogether(SettingsBook book, List<SettingChange> changes) {
    Settings after = book.settings().with(changes);
    if (concern(changes, Catalog.PASSWORD_PROTECTION)
        && isProtected(after)
        && book.password() == null) {
      return Map.of(
          Catalog.PASSWORD_PROTECTION.key(),
          "There is no password yet, and without one nobody could open the pages. Set it first.");
    }
    boolean certificate = !after.get(Catalog.CERTIFICATE).isEmpty();
    boolean key = !after.get(Catalog.CERTIFICATE_KEY).isEmpty();
    if (concern(changes, Catalog.CERTIFICATE, Catalog.CERTIFICATE_KEY) && certificate != key) {
      Setting<String> missing = certificate ? Catalog.CERTIFICATE_KEY : Catalog.CERTIFICATE;
      return Map.of(
          missing.key(), "A certificate and its private key come together. Name both, or neither.");
    }
    return Map.of();
  }

  /** What was wrong before does not hinder who changes something else. */
  private static boolean concern(List<SettingChange> changes, Setting<?>... settings) {
    return changes.stream()
        .anyMatch(change -> Arrays.asList(settings).contains(Catalog.find(change.key())));
  }

  private static boolean isProtected(Settings settings) {
    return settings.get(Catalog.PASSWORD_PROTECTION) != PasswordProtection.NONE;
  }

  private static Setting<?> setting(String key) {
    Setting<?> setting = Catalog.find(key);
    if (setting == null) {
      throw new IllegalArgumentException("there is no setting of this name");
    }
    return setting;
  }

  private static <T> String written(Setting<T> setting, String text) {
    return setting.format(setting.parse(text));
  }

  private static void refuseOverridden(Settings settings, Setting<?> setting) {
    if (settings.source(setting) == Source.COMMAND_LINE) {
      throw new IllegalArgumentException(
          "the license manager was started with "
              + settings.text(setting)
              + " on its command line. Start it without that to set it here");
    }
  }

  private static String sentence(String message) {
    return message.substring(0, 1).toUpperCase(Locale.ROOT) + message.substring(1) + ".";
  }
}
