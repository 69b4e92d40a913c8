package com.netpoint.license.manager.settings;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The part of the books that holds the settings, inside an open transaction. */
public interface SettingsBook {

  /** What holds for the manager that opened these books, with what it was given beside them. */
  Settings settings();

  /** Puts a change into effect and on the books, for good. */
  void change(SettingChange change);

  /** Writes down a change of what this manager keeps elsewhere than in the books. */
  void note(SettingChange change);

  /** The latest changes, those of the password among them, the last one first. */
  List<SettingChange> settingChanges(int limit);

  /** What the password of the pages is compared with; absent while there is none. */
  @Nullable PasswordHash password();

  /**
   * Has another password hold, or none.
   *
   * @param change of {@link SettingChange#PASSWORD}, to be written down
   */
  void setPassword(@Nullable PasswordHash password, SettingChange change);
}
