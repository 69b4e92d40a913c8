package com.netpoint.license.manager.settings;

import java.util.List;
import java.util.Map;

/** What became of what an administrator submitted: all of it holds, or nothing. */
public sealed interface SettingsOutcome {

  /**
   * It holds from now on.
   *
   * @param changes what is other than before; none when it was all the same
   */
  record Applied(List<SettingChange> changes) implements SettingsOutcome {}

  /**
   * Nothing was changed.
   *
   * @param wrong by the keys of the settings, what is wrong with each in a sentence
   */
  record Rejected(Map<String, String> wrong) implements SettingsOutcome {}
}
