package com.netpoint.license.manager.store;

import com.netpoint.license.manager.settings.Overrides;
import com.netpoint.license.manager.settings.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The settings of a store that nobody has opened yet. */
public final class StoredSettings {
  private StoredSettings() {}

  /**
   * Reads them and changes nothing: neither makes a store that is not there nor brings one up to
   * date. One that is older than settings are has their defaults.
   *
   * @param folder the data folder
   * @param overrides what beats what is stored
   */
  public static Settings read(Path folder, Overrides overrides) {
    Path file = folder.resolve(DataFolder.DATABASE);
    if (!Files.exists(file)) {
      return new Settings(Map.of(), overrides);
    }
    return SqliteDatabase.glance(
        file,
        sql ->
            sql.first("select 1 from sqlite_master where name = 'setting'", row -> true) == null
                ? new Settings(Map.of(), overrides)
                : new SettingShelf(SqliteDatabase.ONLY_MANAGER, overrides).read(sql));
  }
}
