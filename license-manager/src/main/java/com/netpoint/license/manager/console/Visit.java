package com.netpoint.license.manager.console;

import com.netpoint.license.manager.access.Caller;
import com.netpoint.license.manager.console.view.Frame;
import com.netpoint.license.manager.console.view.Menu;
import com.netpoint.license.manager.console.view.Notice;
import com.netpoint.license.manager.console.view.Standing;
import com.netpoint.license.manager.console.view.Texts;
import com.netpoint.license.manager.settings.Settings;
import java.util.Map;

/**
 * A request for a page that was let in.
 *
 * @param path what stands in the address at the route's variables
 * @param query what stands behind the question mark, the first value of each name
 * @param form what was sent in a form, the first value of each name; empty for a GET
 * @param caller who asks
 * @param login what shows that he has given the password; empty for nothing
 * @param site what is the same for all visits of this visitor
 */
record Visit(
    Map<String, String> path,
    Map<String, String> query,
    Map<String, String> form,
    Caller caller,
    String login,
    Site site) {

  Frame frame(Menu menu) {
    return frame(menu, Notice.NONE);
  }

  Frame frame(Menu menu, Notice notice) {
    return site.frame(menu, notice);
  }

  /** Who asks, as the log names him. */
  String by() {
    return caller.name();
  }

  /** What holds while this page is made. */
  Settings settings() {
    return site.settings;
  }

  String text(String key, Object... values) {
    return site.texts.of(key, values);
  }

  String variable(String name) {
    return path.getOrDefault(name, "");
  }

  /** What was asked for by that name; empty when nothing was. */
  String asked(String name) {
    return query.getOrDefault(name, "").trim();
  }

  /** What a field of the form holds; empty when it was not sent. */
  String field(String name) {
    return form.getOrDefault(name, "");
  }

  /** What surrounds the pages that one visitor sees. */
  record Site(
      Texts texts,
      Settings settings,
      String machine,
      String token,
      String assets,
      Standing standing) {
    Frame frame(Menu menu, Notice notice) {
      return new Frame(menu, texts, machine, token, assets, standing, notice);
    }
  }
}
