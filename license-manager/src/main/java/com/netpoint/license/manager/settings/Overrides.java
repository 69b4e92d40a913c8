package com.netpoint.license.manager.settings;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The settings that a manager was given on its command line. Immutable. */
public final class Overrides {
  /** Nothing was given. */
  public static final Overrides NONE = new Overrides(Map.of());

  private final Map<Setting<?>, Value<?>> values;

  private Overrides(Map<Setting<?>, Value<?>> values) {
    this.values = values;
  }

  /** These and one more; what is given may lie outside of the bounds for what is stored. */
  public <T> Overrides with(Setting<T> setting, T value) {
    Map<Setting<?>, Value<?>> more = new HashMap<>(values);
    more.put(setting, new Value<>(value, setting.format(value), Source.COMMAND_LINE));
    return new Overrides(more);
  }

  @Nullable Value<?> find(Setting<?> setting) {
    return values.get(setting);
  }
}
