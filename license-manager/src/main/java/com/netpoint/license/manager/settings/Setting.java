package com.netpoint.license.manager.settings;

/**
 * One thing that an administrator may set. All there are stand in {@link Catalog}.
 *
 * @param <T> what its values are
 */
public final class Setting<T> {
  private final String key;
  private final SettingGroup group;
  private final boolean ofEachManager;
  private final Kind<T> kind;
  private final T whenAbsent;
  private final String description;

  private Setting(
      String key,
      SettingGroup group,
      boolean ofEachManager,
      Kind<T> kind,
      T whenAbsent,
      String description) {
    this.key = key;
    this.group = group;
    this.ofEachManager = ofEachManager;
    this.kind = kind;
    this.whenAbsent = whenAbsent;
    this.description = description;
  }

  /** One that all managers of a store share. */
  static <T> Setting<T> ofStore(
      String key, SettingGroup group, Kind<T> kind, T whenAbsent, String description) {
    return new Setting<>(key, group, false, kind, whenAbsent, description);
  }

  /** One that each manager of a store has for itself. */
  static <T> Setting<T> ofEachManager(
      String key, SettingGroup group, Kind<T> kind, T whenAbsent, String description) {
    return new Setting<>(key, group, true, kind, whenAbsent, description);
  }

  /** Its name, in small letters with hyphens. Stable: it is on the books. */
  public String key() {
    return key;
  }

  public SettingGroup group() {
    return group;
  }

  /** Whether each manager has its own; otherwise all managers of a store share it. */
  public boolean isOfEachManager() {
    return ofEachManager;
  }

  /** Its value while nobody has set it. */
  public T whenAbsent() {
    return whenAbsent;
  }

  /** {@link #whenAbsent} as it is written. */
  public String textWhenAbsent() {
    return format(whenAbsent);
  }

  /** What it may be, in a few words with the unit. */
  public String bounds() {
    return kind.bounds();
  }

  /** What it is for, in a sentence. */
  public String description() {
    return description;
  }

  /**
   * The value that a text stands for.
   *
   * @throws IllegalArgumentException when it is none or out of bounds; the message says why
   */
  public T parse(String text) {
    return kind.parse(text);
  }

  /** A value as it is written; always the same text for the same value. */
  public String format(T value) {
    return kind.format(value);
  }

  @Override
  public String toString() {
    return key;
  }
}
