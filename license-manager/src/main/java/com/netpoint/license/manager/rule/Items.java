package com.netpoint.license.manager.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a rule says after its {@code =}, between commas.
 *
 * @param names whom it is about, in their order
 */
record Items(List<String> names, Scope scope) {
  private static final String PRODUCT = "product:";
  private static final String FEATURE = "feature:";

  /**
   * Takes a rule apart.
   *
   * @throws IllegalArgumentException when something is empty, said twice, or not known
   */
  static Items parse(String text) {
    List<String> names = new ArrayList<>();
    NamePattern product = null;
    NamePattern feature = null;
    for (String each : text.split(",", -1)) {
      String item = each.strip();
      if (item.isEmpty()) {
        throw new IllegalArgumentException(
            "nothing stands "
                + (text.isBlank() ? "after the =" : "between two commas")
                + "; write a user, @host, product:ID, feature:ID or all");
      }
      if (begins(item, PRODUCT)) {
        product = once(product, item, PRODUCT);
      } else if (begins(item, FEATURE)) {
        feature = once(feature, item, FEATURE);
      } else if (item.indexOf(':') >= 0) {
        throw new IllegalArgumentException("'" + item + "' is neither product:ID nor feature:ID");
      } else {
        names.add(item);
      }
    }
    return new Items(names, new Scope(orAny(product), orAny(feature)));
  }

  private static boolean begins(String item, String word) {
    return item.toLowerCase(Locale.ROOT).startsWith(word);
  }

  private static NamePattern once(@Nullable NamePattern before, String item, String word) {
    String id = item.substring(word.length()).strip();
    if (before != null || id.isEmpty()) {
      throw new IllegalArgumentException(
          "'" + item + "' is to be one " + word + "ID; write a line for each");
    }
    return NamePattern.of(id);
  }

  private static NamePattern orAny(@Nullable NamePattern pattern) {
    return pattern == null ? NamePattern.ANY : pattern;
  }
}
