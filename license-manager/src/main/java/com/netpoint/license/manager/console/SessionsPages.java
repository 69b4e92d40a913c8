package com.netpoint.license.manager.console;

import com.netpoint.license.manager.console.view.Menu;
import com.netpoint.license.manager.console.view.Notice;
import com.netpoint.license.manager.console.view.Paging;
import com.netpoint.license.manager.console.view.SessionRow;
import com.netpoint.license.manager.lease.LeaseDesk;
import com.netpoint.license.manager.settings.Catalog;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sessions: the leases that are alive, and what ends one of them. */
final class SessionsPages {
  private static final Logger LOG = LoggerFactory.getLogger(SessionsPages.class);
  private static final Comparator<String> BY_WORDS = String.CASE_INSENSITIVE_ORDER;

  private final Desk desk;
  private final Rows rows;
  private final LeaseDesk leases;

  SessionsPages(Desk desk, Rows rows, LeaseDesk leases) {
    this.desk = desk;
    this.rows = rows;
    this.leases = leases;
  }

  void addTo(Signposts signposts) {
    signposts
        .get("/sessions", this::list)
        .get("/sessions/{id}/disconnect", this::ask)
        .post("/sessions/{id}/disconnect", this::disconnect);
  }

  private Reply list(Visit visit) {
    boolean disconnected = visit.asked("done").equals("disconnected");
    return list(visit, disconnected ? Notice.done(visit.text("disconnect.done")) : Notice.NONE);
  }

  private Reply list(Visit visit, Notice notice) {
    String filter = visit.asked("filter").toLowerCase(Locale.ROOT);
    String sort = visit.asked("sort");
    List<SessionRow> found =
        rows.sessions(desk, visit).stream()
            .filter(each -> matches(each, filter))
            .sorted(order(sort))
            .toList();
    int rowsOnPage = visit.settings().get(Catalog.TABLE_ROWS);
    String filtered = "&filter=" + encode(visit.asked("filter"));
    String query = "&sort=" + encode(sort) + filtered;
    Paging paging = Paging.of(visit.asked("page"), found.size(), rowsOnPage, query);
    return Reply.page(
        visit.asked("part").isEmpty() ? "sessions" : "sessionsTable",
        Map.of(
            "frame", visit.frame(Menu.SESSIONS, notice),
            "sessions", paging.cut(found, rowsOnPage),
            "paging", paging,
            "filter", visit.asked("filter"),
            "elsewhere", rows.elsewhere(),
            "filtered", filtered));
  }

  private Reply ask(Visit visit) {
    return find(visit)
        .map(
            session ->
                Reply.page(
                    "disconnect", Map.of("frame", visit.frame(Menu.SESSIONS), "session", session)))
        .orElseGet(() -> list(visit, Notice.wrong(visit.text("session.gone"))));
  }

  private Reply disconnect(Visit visit) {
    String id = visit.variable("id");
    boolean ended = desk.write(book -> leases.disconnect(book, id, visit.by()));
    if (ended) {
      LOG.atInfo().addKeyValue("lease", id).addKeyValue("by", visit.by()).log("disconnected");
      return Reply.seeOther("/sessions?done=disconnected");
    }
    return list(visit, Notice.wrong(visit.text("session.gone")));
  }

  private Optional<SessionRow> find(Visit visit) {
    return rows.sessions(desk, visit).stream()
        .filter(each -> each.id().equals(visit.variable("id")))
        .findFirst();
  }

  private static boolean matches(SessionRow row, String filter) {
    String all =
        String.join(" ", row.user(), row.host(), row.address(), row.product(), row.feature());
    return all.toLowerCase(Locale.ROOT).contains(filter);
  }

  private static Comparator<SessionRow> order(String sort) {
    return switch (sort) {
      case "user" -> Comparator.comparing(SessionRow::user, BY_WORDS);
      case "machine" -> Comparator.comparing(SessionRow::host, BY_WORDS);
      case "address" -> Comparator.comparing(SessionRow::address, BY_WORDS);
      case "product" -> Comparator.comparing(SessionRow::product, BY_WORDS);
      default -> Comparator.comparing(SessionRow::since);
    };
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
