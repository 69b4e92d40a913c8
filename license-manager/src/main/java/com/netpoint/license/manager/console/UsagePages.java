package com.netpoint.license.manager.console;

import com.netpoint.license.manager.audit.Period;
import com.netpoint.license.manager.audit.UsageReport;
import com.netpoint.license.manager.console.view.Menu;
import com.netpoint.license.manager.lease.Book;
import com.netpoint.license.manager.lease.Listings;
import com.netpoint.license.manager.license.PoolId;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Usage: how many seats were in use when, by whom, and who was refused. */
final class UsagePages {
  private final Desk desk;

  UsagePages(Desk desk) {
    this.desk = desk;
  }

  void addTo(Signposts signposts) {
    signposts.get("/usage", this::page).get("/usage.csv", this::file);
  }

  private Reply page(Visit visit) {
    return desk.read(book -> page(book, visit));
  }

  private static Reply page(Book book, Visit visit) {
    Map<String, Object> values = new HashMap<>();
    values.put("frame", visit.frame(Menu.USAGE));
    values.put("pools", pools(book));
    report(book, visit)
        .ifPresent(
            report -> {
              values.put("report", report);
              values.put("query", query(report));
            });
    return Reply.page("usage", values);
  }

  private Reply file(Visit visit) {
    String what = visit.asked("what");
    return desk.read(book -> report(book, visit))
        .map(
            report -> Reply.file("usage-" + name(what) + ".csv", Csv.MEDIA_TYPE, csv(report, what)))
        .orElseGet(() -> Reply.seeOther(Menu.USAGE.path()));
  }

  /** Of the pool that was asked for, or else the first; absent when there is none. */
  private static Optional<UsageReport> report(Book book, Visit visit) {
    List<PoolId> pools = pools(book);
    Period period = Objects.requireNonNullElse(Period.ofName(visit.asked("period")), Period.DAY);
    return pools.stream()
        .filter(each -> each.toString().equals(visit.asked("pool")))
        .findFirst()
        .or(() -> pools.stream().findFirst())
        .map(pool -> UsageReport.of(book.audit(), pool, period, book.now().calendar()));
  }

  private static List<PoolId> pools(Book book) {
    return Listings.products(book).stream()
        .map(each -> new PoolId(each.product(), each.feature()))
        .toList();
  }

  private static String query(UsageReport report) {
    return "pool="
        + URLEncoder.encode(report.pool().toString(), StandardCharsets.UTF_8)
        + "&period="
        + report.period().word();
  }

  private static String name(String what) {
    return switch (what) {
      case "users", "refusals", "longest" -> what;
      default -> "seats";
    };
  }

  private static String csv(UsageReport report, String what) {
    return Csv.BYTE_ORDER_MARK
        + switch (name(what)) {
          case "users" -> users(report);
          case "refusals" -> refusals(report);
          case "longest" -> longest(report);
          default -> seats(report);
        };
  }

  private static String seats(UsageReport report) {
    return Csv.line(List.of("time", "peak", "average", "limit", "granted", "refused"))
        + Csv.lines(
            report.points().stream()
                .map(
                    each ->
                        List.of(
                            each.start(),
                            each.peak(),
                            each.average(),
                            each.seats(),
                            each.grants(),
                            each.refusals()))
                .toList());
  }

  private static String users(UsageReport report) {
    return Csv.line(List.of("user", "seconds", "times"))
        + Csv.lines(
            report.users().stream()
                .map(each -> List.of(each.user(), each.held().toSeconds(), each.times()))
                .toList());
  }

  private static String refusals(UsageReport report) {
    return Csv.line(List.of("user", "cause", "times"))
        + Csv.lines(
            report.refusals().stream()
                .map(each -> List.of(each.user(), each.cause(), each.times()))
                .toList());
  }

  private static String longest(UsageReport report) {
    return Csv.line(List.of("user", "machine", "since", "until"))
        + Csv.lines(
            report.longest().stream()
                .map(
                    each ->
                        List.of(
                            each.user(),
                            each.host(),
                            each.since(),
                            report.isGoingOn(each) ? "" : each.until()))
                .toList());
  }
}
