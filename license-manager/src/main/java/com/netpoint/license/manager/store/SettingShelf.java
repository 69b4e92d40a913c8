package com.netpoint.license.manager.store;

import com.netpoint.license.manager.settings.Catalog;
import com.netpoint.license.manager.settings.Overrides;
import com.netpoint.license.manager.settings.PasswordHash;
import com.netpoint.license.manager.settings.Setting;
import com.netpoint.license.manager.settings.SettingChange;
import com.netpoint.license.manager.settings.Settings;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The settings of one manager, read once for each version of them. A value that cannot be read is
 * left out, and the default holds. For one thread at a time.
 */
final class SettingShelf {
  private static final Logger LOG = LoggerFactory.getLogger(SettingShelf.class);

  /** Stands for no manager in particular. */
  private static final String EVERY_MANAGER = "";

  private final String manager;
  private final Overrides overrides;
  private long version = -1;
  private Settings settings;

  /**
   * A shelf that has read nothing yet.
   *
   * @param manager the name under which the manager's own settings are kept
   * @param overrides what beats what is kept
   */
  SettingShelf(String manager, Overrides overrides) {
    this.manager = manager;
    this.overrides = overrides;
    this.settings = new Settings(Map.of(), overrides);
  }

  Settings settings(Statements sql, long current) {
    if (current != version) {
      settings = read(sql);
      version = current;
      settings.unreadable().forEach(SettingShelf::warn);
    }
    return settings;
  }

  /** What a transaction reads that has changed some, and may still be undone: kept for nobody. */
  Settings read(Statements sql) {
    Map<String, String> stored = new HashMap<>();
    sql.list(
            "select setting_key, setting_value from setting where manager in (?, ?)",
            row -> Map.entry(row.getString(1), row.getString(2)),
            EVERY_MANAGER,
            manager)
        .forEach(each -> stored.put(each.getKey(), each.getValue()));
    return new Settings(stored, overrides);
  }

  void change(Statements sql, SettingChange change) {
    String owner = owner(change.key());
    if (change.after() == null) {
      sql.update("delete from setting where manager = ? and setting_key = ?", owner, change.key());
    } else {
      sql.update(
          "insert into setting (manager, setting_key, setting_value) values (?, ?, ?)"
              + " on conflict (manager, setting_key) do update"
              + " set setting_value = excluded.setting_value",
          owner,
          change.key(),
          change.after());
    }
    record(sql, owner, change);
    sql.update("update store set setting_version = setting_version + 1");
  }

  void note(Statements sql, SettingChange change) {
    record(sql, manager, change);
  }

  List<SettingChange> changes(Statements sql, int limit) {
    return sql.list(
        "select changed_at, changed_by, setting_key, value_before, value_after"
            + " from setting_change where manager in (?, ?) order by change_id desc limit ?",
        row ->
            new SettingChange(
                Instant.ofEpochMilli(row.getLong(1)),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5)),
        EVERY_MANAGER,
        manager,
        limit);
  }

  @Nullable PasswordHash password(Statements sql) {
    return sql.first(
        "select password_hash from store where password_hash is not null",
        row -> PasswordHash.decode(row.getString(1)));
  }

  void setPassword(Statements sql, @Nullable PasswordHash password, SettingChange change) {
    sql.update("update store set password_hash = ?", password == null ? null : password.encoded());
    record(sql, EVERY_MANAGER, change);
  }

  private void record(Statements sql, String owner, SettingChange change) {
    sql.update(
        "insert into setting_change"
            + " (changed_at, changed_by, manager, setting_key, value_before, value_after)"
            + " values (?, ?, ?, ?, ?, ?)",
        change.at().toEpochMilli(),
        change.by(),
        owner,
        change.key(),
        change.before(),
        change.after());
  }

  private String owner(String key) {
    Setting<?> setting = Catalog.find(key);
    return setting != null && setting.isOfEachManager() ? manager : EVERY_MANAGER;
  }

  private static void warn(String key) {
    LOG.atWarn()
        .addKeyValue("setting", key)
        .log("a setting on the books cannot be read, and its default holds");
  }
}
