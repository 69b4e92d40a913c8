package com.netpoint.license.manager.settings;

import com.netpoint.license.manager.rule.RuleLines;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Settings of {@link SettingGroup#DETACHABLE} that are others for some products, one product a
 * line: {@code product:ID max-detach=7d reserved-seats=2}. Immutable.
 */
public final class PerProduct {
  static final PerProduct NONE = new PerProduct("", Map.of());

  private static final String PRODUCT = "product:";

  private final String text;
  private final Map<String, Map<Setting<?>, Object>> values;

  private PerProduct(String text, Map<String, Map<Setting<?>, Object>> values) {
    this.text = text;
    this.values = values;
  }

  /**
   * Reads what an administrator wrote.
   *
   * @throws IllegalArgumentException when a line cannot be understood; the message names it
   */
  static PerProduct parse(String text) {
    Map<String, Map<Setting<?>, Object>> values = new HashMap<>();
    List<Line> unused =
        RuleLines.read(
            text,
            (number, line) -> {
              Line read = line(line);
              if (values.putIfAbsent(read.product(), read.values()) != null) {
                throw new IllegalArgumentException(read.product() + " has a line before this one");
              }
              return read;
            });
    return new PerProduct(text, values);
  }

  /** The lines as they were written. */
  String text() {
    return text;
  }

  /** The value of a setting for a product; absent where the product has none of its own. */
  @SuppressWarnings("unchecked") // Each value was read by its own setting.
  <T> @Nullable T get(String product, Setting<T> setting) {
    return (T) values.getOrDefault(product.toLowerCase(Locale.ROOT), Map.of()).get(setting);
  }

  private static Line line(String line) {
    String[] parts = line.split("[\\s,]+", -1);
    String product = parts[0].toLowerCase(Locale.ROOT);
    if (!product.startsWith(PRODUCT) || product.length() == PRODUCT.length()) {
      throw new IllegalArgumentException("'" + parts[0] + "' is not product: and a product's ID");
    }
    if (parts.length == 1) {
      throw new IllegalArgumentException("nothing is said of " + parts[0]);
    }
    Map<Setting<?>, Object> values = new HashMap<>();
    for (int i = 1; i < parts.length; i++) {
      String[] pair = parts[i].split("=", 2);
      Setting<?> setting = setting(pair[0]);
      if (pair.length == 1 || values.putIfAbsent(setting, setting.parse(pair[1])) != null) {
        throw new IllegalArgumentException("'" + parts[i] + "' is to be one " + setting + "=VALUE");
      }
    }
    return new Line(product.substring(PRODUCT.length()), values);
  }

  private static Setting<?> setting(String key) {
    Setting<?> setting = Catalog.find(key.toLowerCase(Locale.ROOT));
    if (setting == null
        || setting.group() != SettingGroup.DETACHABLE
        || setting == Catalog.PER_PRODUCT) {
      throw new IllegalArgumentException(
          "'"
              + key
              + "' is none of enable-detaching, reserved-seats, reserved-percent and max-detach");
    }
    return setting;
  }

  private record Line(String product, Map<Setting<?>, Object> values) {}
}
