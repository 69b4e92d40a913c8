package com.netpoint.license.manager.console;

import com.netpoint.license.client.NoAnswer;
import com.netpoint.license.client.finder.Finding;
import com.netpoint.license.client.finder.FoundManager;
import com.netpoint.license.manager.console.view.FindingRow;
import com.netpoint.license.manager.console.view.PoolName;
import com.netpoint.license.manager.reach.SearchRun;
import com.netpoint.license.protocol.PoolSeats;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a search found, as rows of a table. */
final class FindingRows {
  private FindingRows() {}

  static List<FindingRow> of(SearchRun run, Visit visit) {
    return run.findings().stream().map(each -> row(each, visit)).toList();
  }

  static FindingRow row(Finding finding, Visit visit) {
    FoundManager manager = finding.manager();
    String asked = finding.asked().text();
    String by = finding.asked().transport().name();
    if (manager == null) {
      return new FindingRow(asked, by, finding.millis(), "", "", "", "", whyNot(finding, visit));
    }
    return new FindingRow(
        asked,
        by,
        finding.millis(),
        manager.address().toString(),
        manager.name(),
        manager.version(),
        seats(manager, visit),
        "");
  }

  private static String whyNot(Finding finding, Visit visit) {
    NoAnswer.Kind kind = finding.whyNot();
    return kind == null
        ? finding.reason()
        : visit.text("finding." + kind.name().toLowerCase(Locale.ROOT));
  }

  private static String seats(FoundManager manager, Visit visit) {
    String seats =
        manager.pools().stream().map(each -> seats(each, visit)).collect(Collectors.joining(", "));
    return manager.more() ? seats + ", …" : seats;
  }

  private static String seats(PoolSeats pool, Visit visit) {
    String name = PoolName.of(pool.product(), pool.feature());
    return visit.text("finding.seats", name, pool.inUse(), pool.seats());
  }
}
