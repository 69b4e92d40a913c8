package com.netpoint.license.manager.console;

import com.netpoint.license.client.ManagerAddress;
import com.netpoint.license.client.finder.SearchParameter;
import com.netpoint.license.manager.console.view.Field;
import com.netpoint.license.manager.reach.RemoteAccess;
import com.netpoint.license.manager.settings.SettingChange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Where an agent searches, as a form shows it and as it brings it back. */
final class RemoteAccessForm {
  private static final String ALLOWED = "allow-remote-licenses";
  private static final String BROADCAST = "broadcast-search";
  private static final String AGGRESSIVE = "aggressive-search";
  private static final String SEARCH = "search-parameters";

  private RemoteAccessForm() {}

  /** Whether a change is of what this form holds. */
  static boolean holds(SettingChange change) {
    return texts(RemoteAccess.DEFAULTS).containsKey(change.key());
  }

  /** The form as it is. */
  static List<Field> fields(RemoteAccess access) {
    return fields(texts(access), "");
  }

  /**
   * The form as it was submitted.
   *
   * @param wrong what is wrong with the search parameters, empty for nothing
   */
  static List<Field> fields(Map<String, String> submitted, String wrong) {
    return submitted.entrySet().stream()
        .map(each -> field(each.getKey(), each.getValue(), wrong))
        .toList();
  }

  /** What was submitted, by the names of the fields. A browser does not send an empty box. */
  static Map<String, String> submitted(Visit visit) {
    Map<String, String> texts = texts(RemoteAccess.DEFAULTS);
    texts.replaceAll((key, value) -> visit.field(key));
    return texts;
  }

  static Map<String, String> texts(RemoteAccess access) {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put(ALLOWED, box(access.allowed()));
    texts.put(BROADCAST, box(access.broadcast()));
    texts.put(AGGRESSIVE, box(access.aggressive()));
    texts.put(SEARCH, String.join("\n", access.search()));
    return texts;
  }

  static RemoteAccess access(Map<String, String> texts) {
    return new RemoteAccess(
        texts.getOrDefault(ALLOWED, "").equals("on"),
        texts.getOrDefault(BROADCAST, "").equals("on"),
        texts.getOrDefault(AGGRESSIVE, "").equals("on"),
        hosts(texts.getOrDefault(SEARCH, "")).toList());
  }

  /** Names each line that is wrong, as for the rules; empty where nothing is. */
  static String wrong(RemoteAccess wanted) {
    List<String> wrong = new ArrayList<>();
    for (String each : wanted.search()) {
      try {
        SearchParameter unused = SearchParameter.parse(each, ManagerAddress.DEFAULT_PORT);
      } catch (IllegalArgumentException e) {
        wrong.add(e.getMessage() + ".");
      }
    }
    if (wrong.isEmpty()) {
      try {
        var unused = wanted.rules();
      } catch (IllegalArgumentException e) {
        wrong.add(e.getMessage() + ".");
      }
    }
    return String.join(" ", wrong);
  }

  /** What is other than it was, for the books. */
  static List<SettingChange> changes(
      RemoteAccess before, RemoteAccess after, String by, Instant now) {
    Map<String, String> was = texts(before);
    List<SettingChange> changes = new ArrayList<>();
    texts(after)
        .forEach(
            (key, text) -> {
              String old = was.getOrDefault(key, "");
              if (!text.equals(old)) {
                changes.add(new SettingChange(now, by, key, told(key, old), told(key, text)));
              }
            });
    return changes;
  }

  private static String told(String key, String text) {
    return text.isEmpty() && !key.equals(SEARCH) ? "off" : text;
  }

  private static Field field(String key, String text, String wrong) {
    boolean search = key.equals(SEARCH);
    Field.Shape shape = search ? Field.Shape.LINES : Field.Shape.BOX;
    return new Field(key, shape, text, List.of(), "", search ? wrong : "", false);
  }

  /** One a line; people write them with commas too, as in the file. */
  private static Stream<String> hosts(String lines) {
    return Arrays.stream(lines.split("[,\\s]+", -1)).filter(each -> !each.isEmpty());
  }

  private static String box(boolean checked) {
    return checked ? "on" : "";
  }
}
