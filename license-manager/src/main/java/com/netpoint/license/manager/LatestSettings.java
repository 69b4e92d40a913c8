package com.netpoint.license.manager;

import com.netpoint.license.manager.settings.Settings;

/**
 * The settings as they were last read, for who may not wait for the store: half a second old at the
 * most. Thread-safe.
 */
final class LatestSettings {
  private volatile Settings settings;

  LatestSettings(Settings settings) {
    this.settings = settings;
  }

  void note(Settings read) {
    settings = read;
  }

  Settings get() {
    return settings;
  }
}
