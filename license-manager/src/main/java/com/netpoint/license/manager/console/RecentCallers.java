package com.netpoint.license.manager.console;

import com.netpoint.license.manager.audit.LogEntry;
import com.netpoint.license.manager.audit.LogSearch;
import com.netpoint.license.manager.console.view.RecentRow;
import com.netpoint.license.manager.console.view.Tab;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Who has asked for seats lately, for whoever writes rules about them. */
final class RecentCallers {
  /** How far back the access log is looked through, and how many are shown. */
  private static final int LOOKED_THROUGH = 2_000;

  private static final int SHOWN = 50;

  private static final Map<Tab, Function<LogEntry, String>> NAMES =
      Map.of(
          Tab.USERS,
          entry -> entry.user() + "@" + entry.host(),
          Tab.REMOTE_CLIENTS,
          LogEntry::client);

  private final Desk desk;

  RecentCallers(Desk desk) {
    this.desk = desk;
  }

  /** Whether a tab is about some. */
  static boolean areOn(Tab tab) {
    return NAMES.containsKey(tab);
  }

  /** Those whom a tab's rules are about, the latest first. */
  List<RecentRow> of(Tab tab) {
    Function<LogEntry, String> name = NAMES.getOrDefault(tab, LogEntry::client);
    Map<String, Instant> last = new LinkedHashMap<>();
    desk.read(book -> book.audit().log(LogSearch.newest("", LOOKED_THROUGH)))
        .forEach(each -> last.putIfAbsent(name.apply(each.entry()), each.entry().at()));
    return last.entrySet().stream()
        .limit(SHOWN)
        .map(each -> new RecentRow(each.getKey(), each.getValue()))
        .toList();
  }
}
