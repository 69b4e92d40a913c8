package com.netpoint.license.manager.http;

import com.netpoint.license.manager.audit.LogEntry;
import com.netpoint.license.manager.audit.LogSearch;
import com.netpoint.license.manager.audit.Logged;
import com.netpoint.license.manager.audit.Peak;
import com.netpoint.license.manager.audit.Period;
import com.netpoint.license.manager.audit.UsageReport;
import com.netpoint.license.manager.lease.Book;
import com.netpoint.license.manager.lease.Store;
import com.netpoint.license.manager.license.PoolId;
import com.netpoint.license.protocol.json.JsonText;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The access log and the usage, for the scripts of the administrator. */
final class AuditEndpoints {
  private static final int ENTRIES = 100;
  private static final int MOST_ENTRIES = 1_000;

  private final Store store;
  private final Administrators administrators;

  AuditEndpoints(Store store, Administrators administrators) {
    this.store = store;
    this.administrators = administrators;
  }

  void addTo(Routes routes) {
    routes
        .add("GET", "/v1/log", administrators.only(this::log))
        .add("GET", "/v1/usage", administrators.only(this::usage));
  }

  private CompletionStage<Answer> log(Call call) {
    LogSearch newest = LogSearch.newest(call.query("filter"), limit(call));
    LogSearch search =
        new LogSearch(newest.words(), number(call, "before", Long.MAX_VALUE), 0, newest.limit());
    return json(book -> log(book.audit().log(search)));
  }

  private CompletionStage<Answer> usage(Call call) {
    String product = call.query("product");
    String feature = call.query("feature");
    if (product.isEmpty()) {
      throw ProblemException.invalidRequest("Say which product: /v1/usage?product=…&feature=…");
    }
    PoolId pool = new PoolId(product, feature.isEmpty() ? product : feature);
    Period period = period(call.query("period"));
    return json(book -> usage(UsageReport.of(book.audit(), pool, period, book.now().calendar())));
  }

  private CompletionStage<Answer> json(Function<Book, String> question) {
    return store.read(question).thenApply(body -> Answer.json(200, body));
  }

  private static int limit(Call call) {
    return (int) Math.max(1, Math.min(MOST_ENTRIES, number(call, "limit", ENTRIES)));
  }

  private static long number(Call call, String name, long whenAbsent) {
    String text = call.query(name);
    try {
      return text.isEmpty() ? whenAbsent : Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw ProblemException.invalidRequest("'" + name + "' is not a whole number.");
    }
  }

  private static Period period(String name) {
    Period period = name.isEmpty() ? Period.DAY : Period.ofName(name);
    if (period == null) {
      throw ProblemException.invalidRequest("A period is hour, day, week or year.");
    }
    return period;
  }

  private static String log(List<Logged> entries) {
    return JsonText.object(json -> json.objects("entries", entries, AuditEndpoints::write));
  }

  private static void write(JsonText json, Logged logged) {
    LogEntry entry = logged.entry();
    json.member("number", logged.number())
        .member("at", entry.at().toString())
        .member("client", entry.client())
        .member("user", entry.user())
        .member("host", entry.host())
        .member("processId", entry.processId())
        .member("call", entry.call().word())
        .member("product", entry.pool().product())
        .member("feature", entry.pool().feature())
        .member("leaseId", entry.leaseId())
        .member("result", entry.result())
        .member("detail", entry.detail());
  }

  private static String usage(UsageReport report) {
    return JsonText.object(
        json -> {
          json.member("product", report.pool().product())
              .member("feature", report.pool().feature())
              .member("period", report.period().word())
              .member("stepSeconds", report.period().step().toSeconds())
              .member("from", report.from().toString())
              .member("until", report.until().toString());
          writePeak(json, report.peak());
          writePoints(json, report);
          writePeople(json, report);
        });
  }

  static void writePeak(JsonText json, @Nullable Peak peak) {
    if (peak != null) {
      json.object(
          "peak", each -> each.member("inUse", peak.inUse()).member("at", peak.at().toString()));
    }
  }

  private static void writePoints(JsonText json, UsageReport report) {
    json.objects(
            "points",
            report.points(),
            (each, point) ->
                each.member("start", point.start().toString())
                    .member("peak", point.peak())
                    .member("seatSeconds", point.seatMillis() / 1_000)
                    .member("seconds", point.lasting().toSeconds())
                    .member("seats", point.seats())
                    .member("grants", point.grants())
                    .member("refusals", point.refusals()))
        .objects(
            "absences",
            report.absences(),
            (each, absence) ->
                each.member("from", absence.from().toString())
                    .member("until", absence.until().toString()));
  }

  private static void writePeople(JsonText json, UsageReport report) {
    json.objects(
            "users",
            report.users(),
            (each, use) ->
                each.member("user", use.user())
                    .member("seconds", use.held().toSeconds())
                    .member("times", use.times()))
        .objects(
            "refusals",
            report.refusals(),
            (each, use) ->
                each.member("user", use.user())
                    .member("code", use.cause())
                    .member("times", use.times()))
        .objects(
            "longest",
            report.longest(),
            (each, use) ->
                each.member("user", use.user())
                    .member("host", use.host())
                    .member("since", use.since().toString())
                    .member("until", report.isGoingOn(use) ? null : use.until().toString()));
  }
}
