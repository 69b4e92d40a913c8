package com.netpoint.license.manager.settings;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody changed.
 *
 * @param at the date of it
 * @param by who did it
 * @param key of which setting, or {@link #PASSWORD}, or the name of what is kept elsewhere
 * @param before the text on the books before; absent where the default held, and of the password
 * @param after the text on the books since; absent where the default holds, and of the password
 */
public record SettingChange(
    Instant at, String by, String key, @Nullable String before, @Nullable String after) {
  /** Stands for the password, of which no value is ever written here. */
  public static final String PASSWORD = "password";
}
