package com.netpoint.license.manager.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.netpoint.license.client.finder.Finding;
import com.netpoint.license.manager.console.view.Field;
import com.netpoint.license.manager.console.view.FindingRow;
import com.netpoint.license.manager.console.view.Menu;
import com.netpoint.license.manager.console.view.Notice;
import com.netpoint.license.manager.console.view.Tab;
import com.netpoint.license.manager.reach.ClientConfigException;
import com.netpoint.license.manager.reach.Reach;
import com.netpoint.license.manager.reach.RemoteAccess;
import com.netpoint.license.manager.reach.SearchRun;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Access to Remote License Managers: where the agent on this machine searches, and what answers
 * there.
 */
final class RemoteManagersPages {
  private static final Logger LOG = LoggerFactory.getLogger(RemoteManagersPages.class);

  private final @Nullable Reach reach;
  private final Desk desk;
  private final Templates templates;

  /**
   * The pages of one configuration.
   *
   * @param reach absent where the license manager knows of no agent's configuration
   */
  RemoteManagersPages(@Nullable Reach reach, Desk desk, Templates templates) {
    this.reach = reach;
    this.desk = desk;
    this.templates = templates;
  }

  void addTo(Signposts signposts) {
    String path = Tab.REMOTE_MANAGERS.path();
    Reach known = reach;
    if (known == null) {
      signposts.get(path, this::unknown);
    } else {
      signposts
          .get(path, visit -> show(known, visit))
          .get(path + "/findings", visit -> Reply.events(stream -> tell(known, visit, stream)))
          .post(path, visit -> submit(known, visit));
    }
  }

  private Reply unknown(Visit visit) {
    return page(visit, 200, Notice.NONE, "", List.of(), List.of(), false);
  }

  private Reply show(Reach reach, Visit visit) {
    boolean submitted = visit.asked("done").equals("saved");
    try {
      List<Field> fields = RemoteAccessForm.fields(reach.config().access());
      Notice notice =
          submitted ? Notice.done(visit.text("remote-managers.saved", file(reach))) : Notice.NONE;
      List<FindingRow> findings = submitted ? List.of() : FindingRows.of(reach.latest(), visit);
      return page(visit, 200, notice, file(reach), fields, findings, submitted);
    } catch (ClientConfigException e) {
      Notice wrong = Notice.wrong(String.valueOf(e.getMessage()));
      return page(visit, 200, wrong, file(reach), List.of(), List.of(), false);
    }
  }

  private Reply submit(Reach reach, Visit visit) {
    Map<String, String> submitted =
        visit.field("do").equals("defaults")
            ? RemoteAccessForm.texts(RemoteAccess.DEFAULTS)
            : RemoteAccessForm.submitted(visit);
    RemoteAccess wanted = RemoteAccessForm.access(submitted);
    String wrong = RemoteAccessForm.wrong(wanted);
    if (!wrong.isEmpty()) {
      Notice notice = Notice.wrong(visit.text("configuration.nothing.saved"));
      return refusal(reach, visit, notice, RemoteAccessForm.fields(submitted, wrong));
    }
    try {
      save(reach, wanted, visit.by());
      SearchRun unused = reach.searchAnew();
      return Reply.seeOther(Tab.REMOTE_MANAGERS.path() + "?done=saved");
    } catch (ClientConfigException e) {
      Notice notice = Notice.wrong(String.valueOf(e.getMessage()));
      return refusal(reach, visit, notice, RemoteAccessForm.fields(submitted, ""));
    }
  }

  /** What is in the file holds, so the books are told of it after. */
  private void save(Reach reach, RemoteAccess wanted, String by) {
    RemoteAccess before = reach.config().save(wanted);
    int changes =
        desk.write(
            book -> {
              var all = RemoteAccessForm.changes(before, wanted, by, book.now().calendar());
              all.forEach(book::note);
              return all.size();
            });
    LOG.atInfo()
        .addKeyValue("file", file(reach))
        .addKeyValue("by", by)
        .addKeyValue("changes", changes)
        .log("access to remote license managers submitted");
  }

  private void tell(Reach reach, Visit visit, EventStream stream) {
    reach
        .latest()
        .follow(
            new SearchRun.Follower() {
              @Override
              public void found(Finding finding) {
                stream.say("finding", html(visit, FindingRows.row(finding, visit)));
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

  private Reply refusal(Reach reach, Visit visit, Notice notice, List<Field> fields) {
    return page(visit, 422, notice, file(reach), fields, List.of(), false);
  }

  private Reply page(
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
            "findings", findings,
            "live", live,
            "changes", Changes.of(desk, RemoteAccessForm::holds)));
  }

  private static String file(Reach reach) {
    return reach.config().file().toString();
  }
}
