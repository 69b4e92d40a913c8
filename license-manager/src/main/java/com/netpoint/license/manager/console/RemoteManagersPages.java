package com.netpoint.license.manager.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.netpoint.license.client.ManagerAddress;
import com.netpoint.license.client.NoAnswer;
import com.netpoint.license.client.finder.Finding;
import com.netpoint.license.client.finder.FoundManager;
import com.netpoint.license.client.finder.SearchParameter;
import com.netpoint.license.manager.console.view.Field;
import com.netpoint.license.manager.console.view.FindingRow;
import com.netpoint.license.manager.console.view.Menu;
import com.netpoint.license.manager.console.view.Notice;
import com.netpoint.license.manager.console.view.PoolName;
import com.netpoint.license.manager.console.view.Tab;
import com.netpoint.license.manager.reach.ClientConfigException;
import com.netpoint.license.manager.reach.Reach;
import com.netpoint.license.manager.reach.RemoteAccess;
import com.netpoint.license.manager.reach.SearchRun;
import com.netpoint.license.protocol.PoolSeats;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Access to Remote License Managers: where the agent on this machine searches, and what answers
 * there.
 */
final class RemoteManagersPages {
  private static final Logger LOG = LoggerFactory.getLogger(RemoteManagersPages.class);
  private static final String ALLOWED = "allow-remote-licenses";
  private static final String BROADCAST = "broadcast-search";
  private static final String AGGRESSIVE = "aggressive-search";
  private static final String SEARCH = "search-parameters";

  private final @Nullable Reach reach;
  private final Templates templates;

  /**
   * The pages of one configuration.
   *
   * @param reach absent where the license manager knows of no agent's configuration
   */
  RemoteManagersPages(@Nullable Reach reach, Templates templates) {
    this.reach = reach;
    this.templates = templates;
  }

  void addTo(Signposts signposts) {
    String path = Tab.REMOTE_MANAGERS.path();
    Reach known = reach;
    if (known == null) {
      signposts.get(path, RemoteManagersPages::unknown);
    } else {
      signposts
          .get(path, visit -> show(known, visit))
          .get(path + "/findings", visit -> Reply.events(stream -> tell(known, visit, stream)))
          .post(path, visit -> submit(known, visit));
    }
  }

  private static Reply unknown(Visit visit) {
    return page(visit, 200, Notice.NONE, "", List.of(), List.of(), false);
  }

  private static Reply show(Reach reach, Visit visit) {
    boolean submitted = visit.asked("done").equals("saved");
    try {
      List<Field> fields = fields(texts(reach.config().access()), Map.of());
      Notice notice =
          submitted ? Notice.done(visit.text("remote-managers.saved", file(reach))) : Notice.NONE;
      return page(visit, 200, notice, file(reach), fields, rows(reach.latest(), visit), submitted);
    } catch (ClientConfigException e) {
      Notice wrong = Notice.wrong(String.valueOf(e.getMessage()));
      return page(visit, 200, wrong, file(reach), List.of(), List.of(), false);
    }
  }

  private static Reply submit(Reach reach, Visit visit) {
    Map<String, String> submitted =
        visit.field("do").equals("defaults") ? texts(RemoteAccess.DEFAULTS) : submitted(visit);
    RemoteAccess wanted = access(submitted);
    String wrong = wrong(wanted);
    try {
      if (wrong.isEmpty()) {
        reach.config().save(wanted);
        LOG.atInfo()
            .addKeyValue("file", file(reach))
            .addKeyValue("by", visit.by())
            .log("access to remote license managers changed");
        SearchRun unused = reach.searchAnew();
        return Reply.seeOther(Tab.REMOTE_MANAGERS.path() + "?done=saved");
      }
      Notice notice = Notice.wrong(visit.text("configuration.nothing.saved"));
      List<Field> fields = fields(submitted, Map.of(SEARCH, wrong));
      return page(visit, 422, notice, file(reach), fields, List.of(), false);
    } catch (ClientConfigException e) {
      Notice notice = Notice.wrong(String.valueOf(e.getMessage()));
      return page(visit, 422, notice, file(reach), fields(submitted, Map.of()), List.of(), false);
    }
  }

  /** Names each line that is wrong, as for the rules. */
  private static String wrong(RemoteAccess wanted) {
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

  private void tell(Reach reach, Visit visit, EventStream stream) {
    reach
        .latest()
        .follow(
            new SearchRun.Follower() {
              @Override
              public void found(Finding finding) {
                stream.say("finding", html(visit, row(finding, visit)));
              }

              @Override
              public void ended() {
                stream.say("over", "");
                stream.end();
              }
            });
  }

  private String html(Visit visit, FindingRow row) {
    Map<String, Object> values = Map.of("frame", visit.frame(Menu.CONFIGURATION), "finding", row);
    return new String(templates.render("finding", values), UTF_8);
  }

  private static Reply page(
      Visit visit,
      int status,
      Notice notice,
      String file,
      List<Field> fields,
      List<FindingRow> findings,
      boolean live) {
    return Reply.page(
        status,
        "remoteManagers",
        Map.of(
            "frame", visit.frame(Menu.CONFIGURATION, notice),
            "file", file,
            "fields", fields,
            "findings", live ? List.of() : findings,
            "live", live));
  }

  private static String file(Reach reach) {
    return reach.config().file().toString();
  }

  private static List<FindingRow> rows(SearchRun run, Visit visit) {
    return run.findings().stream().map(each -> row(each, visit)).toList();
  }

  private static FindingRow row(Finding finding, Visit visit) {
    FoundManager manager = finding.manager();
    NoAnswer.Kind whyNot = finding.whyNot();
    String asked = finding.asked().text();
    String by = finding.asked().transport().name();
    if (manager == null) {
      String reason =
          whyNot == null
              ? finding.reason()
              : visit.text("finding." + whyNot.name().toLowerCase(Locale.ROOT));
      return new FindingRow(asked, by, finding.millis(), "", "", "", "", reason);
    }
    String seats =
        manager.pools().stream().map(each -> seats(each, visit)).collect(Collectors.joining(", "));
    return new FindingRow(
        asked,
        by,
        finding.millis(),
        manager.address().toString(),
        manager.name(),
        manager.version(),
        manager.more() ? seats + ", …" : seats,
        "");
  }

  private static String seats(PoolSeats pool, Visit visit) {
    String name = PoolName.of(pool.product(), pool.feature());
    return visit.text("finding.seats", name, pool.inUse(), pool.seats());
  }

  private static List<Field> fields(Map<String, String> texts, Map<String, String> wrong) {
    return texts.keySet().stream()
        .map(
            key ->
                new Field(
                    key,
                    key.equals(SEARCH) ? Field.Shape.LINES : Field.Shape.BOX,
                    texts.getOrDefault(key, ""),
                    List.of(),
                    "",
                    wrong.getOrDefault(key, ""),
                    false))
        .toList();
  }

  private static Map<String, String> texts(RemoteAccess access) {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put(ALLOWED, box(access.allowed()));
    texts.put(BROADCAST, box(access.broadcast()));
    texts.put(AGGRESSIVE, box(access.aggressive()));
    texts.put(SEARCH, String.join("\n", access.search()));
    return texts;
  }

  private static Map<String, String> submitted(Visit visit) {
    Map<String, String> texts = texts(RemoteAccess.DEFAULTS);
    texts.replaceAll((key, value) -> Objects.requireNonNullElse(visit.form().get(key), ""));
    return texts;
  }

  private static RemoteAccess access(Map<String, String> texts) {
    return new RemoteAccess(
        texts.getOrDefault(ALLOWED, "").equals("on"),
        texts.getOrDefault(BROADCAST, "").equals("on"),
        texts.getOrDefault(AGGRESSIVE, "").equals("on"),
        texts
            .getOrDefault(SEARCH, "")
            .lines()
            .map(String::strip)
            .flatMap(RemoteManagersPages::hosts)
            .toList());
  }

  /** People write them with commas too, as in the file. */
  private static Stream<String> hosts(String line) {
    return Arrays.stream(line.split("[,\\s]+", -1)).filter(each -> !each.isEmpty());
  }

  private static String box(boolean checked) {
    return checked ? "on" : "";
  }
}
