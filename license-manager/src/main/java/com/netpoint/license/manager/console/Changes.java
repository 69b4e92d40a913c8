package com.netpoint.license.manager.console;

import com.netpoint.license.manager.console.view.ChangeRow;
import com.netpoint.license.manager.settings.SettingChange;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/** Who changed what of a tab, and when. */
final class Changes {
  /** How far back a tab looks for changes of what it holds, and how many of them it shows. */
  private static final int LOOKED_THROUGH = 1_000;

  private static final int SHOWN = 10;

  private Changes() {}

  /** The latest first. */
  static List<ChangeRow> of(Desk desk, Predicate<SettingChange> belongs) {
    return desk.read(book -> book.settingChanges(LOOKED_THROUGH)).stream()
        .filter(belongs)
        .limit(SHOWN)
        .map(Changes::row)
        .toList();
  }

  private static ChangeRow row(SettingChange change) {
    return new ChangeRow(
        change.at(),
        change.by(),
        "setting." + change.key(),
        Objects.requireNonNullElse(change.before(), ""),
        Objects.requireNonNullElse(change.after(), ""));
  }
}
