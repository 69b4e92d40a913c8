package com.netpoint.license.manager.console;

import com.netpoint.license.manager.audit.LogEntry;
import com.netpoint.license.manager.audit.LogSearch;
import com.netpoint.license.manager.audit.Logged;
import com.netpoint.license.manager.console.view.Menu;
import com.netpoint.license.manager.console.view.Paging;
import com.netpoint.license.manager.lease.Book;
import com.netpoint.license.manager.settings.Catalog;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Access Log: who asked for what, and what became of it. */
final class LogPages {
  /** As many entries of a download as are asked for at once: others want the books too. */
  private static final int AT_ONCE = 1_000;

  private static final String HEAD =
      Csv.BYTE_ORDER_MARK
          + Csv.line(
              List.of(
                  "time", "client", "user", "machine", "process", "call", "product", "feature",
                  "lease", "result", "detail"));

  private final Desk desk;

  LogPages(Desk desk) {
    this.desk = desk;
  }

  void addTo(Signposts signposts) {
    signposts.get("/log", this::page).get("/log.csv", this::file);
  }

  private Reply page(Visit visit) {
    return desk.read(book -> page(book, visit));
  }

  private Reply page(Book book, Visit visit) {
    String filter = visit.asked("filter");
    long found = book.audit().count(LogSearch.newest(filter, 0));
    String filtered = "filter=" + URLEncoder.encode(filter, StandardCharsets.UTF_8);
    int rowsOnPage = visit.settings().get(Catalog.TABLE_ROWS);
    Paging paging = Paging.of(visit.asked("page"), (int) found, rowsOnPage, "&" + filtered);
    long skip = (paging.number() - 1L) * rowsOnPage;
    return Reply.page(
        visit.asked("part").isEmpty() ? "log" : "logTable",
        Map.of(
            "frame",
            visit.frame(Menu.ACCESS_LOG),
            "entries",
            entries(book, LogSearch.page(filter, skip, rowsOnPage)),
            "paging",
            paging,
            "filter",
            filter,
            "filtered",
            filtered,
            "written",
            book.settings().get(Catalog.WRITE_ACCESS_LOG)));
  }

  private static List<LogEntry> entries(Book book, LogSearch search) {
    return book.audit().log(search).stream().map(Logged::entry).toList();
  }

  private Reply file(Visit visit) {
    LogSearch newest = LogSearch.newest(visit.asked("filter"), AT_ONCE);
    Stream<List<Logged>> parts =
        Stream.iterate(
            read(newest),
            part -> !part.isEmpty(),
            part -> read(newest.olderThan(part.get(part.size() - 1))));
    return Reply.stream(
        "access-log.csv",
        Csv.MEDIA_TYPE,
        Stream.concat(Stream.of(HEAD), parts.map(LogPages::lines)));
  }

  private List<Logged> read(LogSearch search) {
    return desk.read(book -> book.audit().log(search));
  }

  private static String lines(List<Logged> part) {
    return Csv.lines(part.stream().map(each -> cells(each.entry())).toList());
  }

  private static List<?> cells(LogEntry entry) {
    return List.of(
        entry.at(),
        entry.client(),
        entry.user(),
        entry.host(),
        entry.processId(),
        entry.call().word(),
        entry.pool().product(),
        entry.pool().feature(),
        entry.leaseId(),
        entry.result(),
        entry.detail());
  }
}
