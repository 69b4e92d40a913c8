package com.netpoint.license.manager.console;

import com.netpoint.license.manager.access.Access;
import com.netpoint.license.manager.access.AccessTerms;
import com.netpoint.license.manager.access.PasswordCheck;
import com.netpoint.license.manager.console.view.Menu;
import com.netpoint.license.manager.console.view.Notice;
import com.netpoint.license.manager.settings.PasswordHash;
import com.netpoint.license.manager.settings.SettingsDesk;
import com.netpoint.license.manager.settings.SettingsOutcome;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Change Password: who changes it stays, and everybody else has to give the new one. */
final class PasswordPages {
  private static final String PATH = "/configuration/password";
  private static final Logger LOG = LoggerFactory.getLogger(PasswordPages.class);

  private final Desk desk;
  private final Access access;
  private final SettingsDesk settings = new SettingsDesk();

  PasswordPages(Desk desk, Access access) {
    this.desk = desk;
    this.access = access;
  }

  void addTo(Signposts signposts) {
    signposts.get(PATH, visit -> page(visit, 200, Notice.NONE)).post(PATH, this::change);
  }

  private Reply change(Visit visit) {
    PasswordHash before = password();
    String wanted = visit.field("new");
    String wrong = wrongWith(wanted, visit);
    if (!wrong.isEmpty()) {
      return refused(visit, wrong);
    }
    if (before != null) {
      PasswordCheck check = access.passwords().check(before, visit.field("old"), visit.caller());
      if (check instanceof PasswordCheck.Later later) {
        return Reply.later(page(visit, 429, Wait.notice(visit, later)), later.seconds());
      }
      if (check instanceof PasswordCheck.Wrong) {
        return refused(visit, visit.text("password.old.wrong"));
      }
    }
    return replace(visit, before, PasswordHash.of(wanted));
  }

  private Reply replace(Visit visit, @Nullable PasswordHash before, PasswordHash after) {
    boolean changed =
        desk.write(
            book ->
                Objects.equals(book.password(), before)
                    && settings.changePassword(book, after, visit.by(), book.now().calendar())
                        instanceof SettingsOutcome.Applied);
    if (!changed) {
      return refused(visit, visit.text("password.meanwhile"));
    }
    LOG.atInfo().addKeyValue("by", visit.by()).log("the password was changed");
    access.logins().close(visit.login());
    return Reply.withLogin(
        page(visit, 200, Notice.done(visit.text("password.changed"))), access.logins().open(after));
  }

  /** Empty when nothing is. */
  private static String wrongWith(String wanted, Visit visit) {
    if (wanted.length() < PasswordHash.SHORTEST || wanted.length() > PasswordHash.LONGEST) {
      return visit.text("password.length", PasswordHash.SHORTEST, PasswordHash.LONGEST);
    }
    return wanted.equals(visit.field("again")) ? "" : visit.text("password.differ");
  }

  private Reply refused(Visit visit, String why) {
    return page(visit, 422, Notice.wrong(why));
  }

  private Reply page(Visit visit, int status, Notice notice) {
    return Reply.page(
        status,
        "password",
        Map.of(
            "frame",
            visit.frame(Menu.CONFIGURATION, notice),
            "set",
            password() != null,
            "shortest",
            PasswordHash.SHORTEST,
            "longest",
            PasswordHash.LONGEST));
  }

  private @Nullable PasswordHash password() {
    return desk.read(AccessTerms::of).password();
  }
}
