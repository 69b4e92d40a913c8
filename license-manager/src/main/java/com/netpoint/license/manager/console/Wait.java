package com.netpoint.license.manager.console;

import com.netpoint.license.manager.access.PasswordCheck;
import com.netpoint.license.manager.console.view.Notice;

/** The words for somebody who has given too many wrong passwords. */
final class Wait {
  private Wait() {}

  static Notice notice(Visit visit, PasswordCheck.Later later) {
    return Notice.wrong(visit.text("login.later", later.seconds()));
  }
}
