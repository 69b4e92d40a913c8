package com.netpoint.license.manager.console;

import com.netpoint.license.manager.access.Access;
import com.netpoint.license.manager.access.AccessTerms;
import com.netpoint.license.manager.access.PasswordCheck;
import com.netpoint.license.manager.console.view.Menu;
import com.netpoint.license.manager.console.view.Notice;
import com.netpoint.license.manager.settings.PasswordHash;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where the password is given, and where one leaves. */
final class LoginPages {
  static final String LOGIN = "/login";
  private static final Logger LOG = LoggerFactory.getLogger(LoginPages.class);

  private final Desk desk;
  private final Access access;

  LoginPages(Desk desk, Access access) {
    this.desk = desk;
    this.access = access;
  }

  void addTo(Signposts signposts) {
    signposts.get(LOGIN, this::ask).post(LOGIN, this::login).post("/logout", this::logout);
  }

  /** To the password, and from there to where somebody wanted to go. */
  static Reply first(String wanted) {
    return Reply.seeOther(LOGIN + "?to=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8));
  }

  private Reply ask(Visit visit) {
    String to = LocalPath.of(visit.asked("to"));
    boolean needless =
        visit.site().standing().isLoggedIn() || desk.read(AccessTerms::of).password() == null;
    return needless ? Reply.seeOther(to) : page(visit, 200, to, Notice.NONE);
  }

  private Reply login(Visit visit) {
    String to = LocalPath.of(visit.field("to"));
    PasswordHash password = desk.read(AccessTerms::of).password();
    if (password == null) {
      return Reply.seeOther(to);
    }
    PasswordCheck check =
        access.passwords().check(password, visit.field("password"), visit.caller());
    if (check instanceof PasswordCheck.Later later) {
      return Reply.later(page(visit, 429, to, Wait.notice(visit, later)), later.seconds());
    }
    if (check instanceof PasswordCheck.Wrong) {
      return page(visit, 403, to, Notice.wrong(visit.text("login.wrong")));
    }
    LOG.atInfo().addKeyValue("by", visit.by()).log("logged in");
    access.logins().close(visit.login());
    return Reply.withLogin(Reply.seeOther(to), access.logins().open(password));
  }

  private Reply logout(Visit visit) {
    access.logins().close(visit.login());
    return Reply.withLogin(Reply.seeOther(LocalPath.HOME), "");
  }

  private static Reply page(Visit visit, int status, String to, Notice notice) {
    return Reply.page(status, "login", Map.of("frame", visit.frame(Menu.HELP, notice), "to", to));
  }
}
