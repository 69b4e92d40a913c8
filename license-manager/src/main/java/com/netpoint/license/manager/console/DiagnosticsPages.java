package com.netpoint.license.manager.console;

import com.netpoint.license.manager.console.view.Fact;
import com.netpoint.license.manager.console.view.Menu;
import com.netpoint.license.manager.lease.Book;
import com.netpoint.license.manager.lease.Listings;
import com.netpoint.license.manager.settings.Catalog;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Diagnostics: what a support desk asks for, and the file that a vendor asks for. */
final class DiagnosticsPages {
  private static final String TEXT = "text/plain;charset=utf-8";

  private final Desk desk;
  private final ConsoleOptions options;

  DiagnosticsPages(Desk desk, ConsoleOptions options) {
    this.desk = desk;
    this.options = options;
  }

  void addTo(Signposts signposts) {
    signposts
        .get("/diagnostics", this::page)
        .get("/diagnostics/report.txt", this::report)
        .get(
            "/diagnostics/identity.json",
            visit -> Reply.file("identity.json", "application/json", options.identity().get()));
  }

  private Reply page(Visit visit) {
    return Reply.page(
        "diagnostics", Map.of("frame", visit.frame(Menu.DIAGNOSTICS), "facts", facts(visit)));
  }

  private Reply report(Visit visit) {
    String text =
        facts(visit).stream()
            .map(each -> visit.text(each.label()) + ": " + each.value())
            .collect(Collectors.joining("\n", "", "\n"));
    return Reply.file("netpoint-license-report.txt", TEXT, text);
  }

  private List<Fact> facts(Visit visit) {
    return desk.read(book -> facts(book, visit));
  }

  private List<Fact> facts(Book book, Visit visit) {
    return List.of(
        new Fact("fact.version", options.version()),
        new Fact("fact.java", Runtime.version().toString()),
        new Fact("fact.os", System.getProperty("os.name") + " " + System.getProperty("os.version")),
        new Fact("fact.machine", options.machine()),
        new Fact("fact.store", options.store()),
        new Fact("fact.vendor", options.vendor()),
        new Fact("fact.data", options.data().toAbsolutePath().toString()),
        new Fact("fact.uptime", uptime(visit)),
        new Fact("fact.lease.time", book.settings().text(Catalog.LEASE_TIME)),
        new Fact("fact.keys", String.valueOf(Listings.licenses(book).size())),
        new Fact("fact.sessions", String.valueOf(Listings.sessions(book).size())));
  }

  private String uptime(Visit visit) {
    Duration up = Duration.ofNanos(options.nanoTime().getAsLong() - options.startedAt());
    return visit.text(
        "fact.uptime.words", up.toDays(), up.toHoursPart(), up.toMinutesPart(), up.toSecondsPart());
  }
}
