package com.netpoint.license.manager.console;

import com.netpoint.license.manager.console.view.Field;
import com.netpoint.license.manager.rule.ClientRestrictions;
import com.netpoint.license.manager.rule.UserRestrictions;
import com.netpoint.license.manager.settings.Catalog;
import com.netpoint.license.manager.settings.PerProduct;
import com.netpoint.license.manager.settings.Setting;
import com.netpoint.license.manager.settings.SettingGroup;
import com.netpoint.license.manager.settings.Settings;
import com.netpoint.license.manager.settings.Source;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The settings of one group, as a form shows them and as it brings them back. */
final class SettingsForm {
  /** What a number without a unit counts, of times that people are used to give without one. */
  private static final Map<Setting<?>, String> UNITS =
      Map.of(Catalog.DISPLAY_REFRESH, "s", Catalog.LEASE_TIME, "s", Catalog.MAX_DETACH, "d");

  private final SettingGroup group;

  SettingsForm(SettingGroup group) {
    this.group = group;
  }

  /** The form as the settings are. */
  List<Field> fields(Settings settings) {
    return fields(settings, Map.of(), Map.of());
  }

  /**
   * The form as it was submitted.
   *
   * @param submitted texts by the keys of their settings; of others the settings tell
   * @param wrong what is wrong, by key
   */
  List<Field> fields(Settings settings, Map<String, String> submitted, Map<String, String> wrong) {
    return Catalog.of(group).stream()
        .map(
            each ->
                new Field(
                    each.key(),
                    shape(each),
                    submitted.getOrDefault(each.key(), settings.text(each)),
                    choices(each),
                    shape(each) == Field.Shape.LINE ? each.bounds() : "",
                    wrong.getOrDefault(each.key(), ""),
                    settings.source(each) == Source.COMMAND_LINE))
        .toList();
  }

  /**
   * What was submitted, by the keys of the settings. A browser does not send an empty box; of
   * another field that is not there, nothing is said.
   */
  Map<String, String> submitted(Visit visit, Settings settings) {
    Map<String, String> submitted = new LinkedHashMap<>();
    for (Setting<?> each : Catalog.of(group)) {
      String text = visit.form().get(each.key());
      if (settings.source(each) == Source.COMMAND_LINE) {
        continue;
      }
      if (text != null) {
        submitted.put(each.key(), withUnit(each, text));
      } else if (shape(each) == Field.Shape.BOX) {
        submitted.put(each.key(), "off");
      }
    }
    return submitted;
  }

  private static String withUnit(Setting<?> setting, String text) {
    return text.matches("\\s*\\d+\\s*") ? text.strip() + UNITS.getOrDefault(setting, "") : text;
  }

  private static Field.Shape shape(Setting<?> setting) {
    Object value = setting.whenAbsent();
    if (value instanceof Boolean) {
      return Field.Shape.BOX;
    }
    if (value instanceof Enum<?>) {
      return Field.Shape.CHOICE;
    }
    boolean lines =
        value instanceof UserRestrictions
            || value instanceof ClientRestrictions
            || value instanceof PerProduct;
    return lines ? Field.Shape.LINES : Field.Shape.LINE;
  }

  private static List<String> choices(Setting<?> setting) {
    return setting.whenAbsent() instanceof Enum<?> one
        ? Arrays.stream(one.getDeclaringClass().getEnumConstants())
            .map(each -> each.name().toLowerCase(Locale.ROOT))
            .toList()
        : List.of();
  }
}
