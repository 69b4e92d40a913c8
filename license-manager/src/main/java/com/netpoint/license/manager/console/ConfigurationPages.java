package com.netpoint.license.manager.console;

import com.netpoint.license.manager.console.view.Menu;
import com.netpoint.license.manager.console.view.Notice;
import com.netpoint.license.manager.console.view.Tab;
import com.netpoint.license.manager.settings.Catalog;
import com.netpoint.license.manager.settings.Setting;
import com.netpoint.license.manager.settings.SettingChange;
import com.netpoint.license.manager.settings.SettingGroup;
import com.netpoint.license.manager.settings.SettingsDesk;
import com.netpoint.license.manager.settings.SettingsOutcome;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The tabs of Configuration that hold settings of the store. */
final class ConfigurationPages {
  private static final Logger LOG = LoggerFactory.getLogger(ConfigurationPages.class);

  private static final Map<Tab, SettingGroup> GROUPS =
      Map.of(
          Tab.BASIC, SettingGroup.BASIC,
          Tab.USERS, SettingGroup.USERS,
          Tab.REMOTE_CLIENTS, SettingGroup.REMOTE_CLIENTS,
          Tab.DETACHABLE, SettingGroup.DETACHABLE,
          Tab.NETWORK, SettingGroup.NETWORK);

  private final Desk desk;
  private final BinaryOperator<String> certificateFault;
  private final RecentCallers recent;
  private final SettingsDesk settings = new SettingsDesk();

  /**
   * The tabs of one store.
   *
   * @param certificateFault as in {@link ConsoleOptions}
   */
  ConfigurationPages(Desk desk, BinaryOperator<String> certificateFault) {
    this.desk = desk;
    this.certificateFault = certificateFault;
    this.recent = new RecentCallers(desk);
  }

  void addTo(Signposts signposts) {
    signposts.get(Menu.CONFIGURATION.path(), visit -> show(visit, Tab.BASIC));
    GROUPS
        .keySet()
        .forEach(
            tab ->
                signposts
                    .get(tab.path(), visit -> show(visit, tab))
                    .post(tab.path(), visit -> submit(visit, tab)));
  }

  private Reply show(Visit visit, Tab tab) {
    Notice notice =
        switch (visit.asked("done")) {
          case "saved" -> Notice.done(visit.text("configuration.saved"));
          case "defaults" -> Notice.done(visit.text("configuration.defaults.set"));
          default -> Notice.NONE;
        };
    return page(visit, tab, 200, notice, Map.of(), Map.of());
  }

  private Reply submit(Visit visit, Tab tab) {
    SettingGroup group = group(tab);
    if (visit.field("do").equals("defaults")) {
      SettingsOutcome outcome =
          desk.write(book -> settings.setDefaults(book, group, visit.by(), book.now().calendar()));
      return answer(visit, tab, outcome, Map.of(), "defaults");
    }
    Map<String, String> submitted = new SettingsForm(group).submitted(visit, visit.settings());
    String fault = certificateFault(submitted);
    if (!fault.isEmpty()) {
      Map<String, String> wrong = Map.of(Catalog.CERTIFICATE.key(), fault);
      return answer(visit, tab, new SettingsOutcome.Rejected(wrong), submitted, "");
    }
    SettingsOutcome outcome =
        desk.write(book -> settings.change(book, submitted, visit.by(), book.now().calendar()));
    return answer(visit, tab, outcome, submitted, "saved");
  }

  /** A wrong certificate would keep the license manager from its next start, at night maybe. */
  private String certificateFault(Map<String, String> submitted) {
    String certificate = submitted.getOrDefault(Catalog.CERTIFICATE.key(), "").strip();
    String key = submitted.getOrDefault(Catalog.CERTIFICATE_KEY.key(), "").strip();
    return certificate.isEmpty() || key.isEmpty() ? "" : certificateFault.apply(certificate, key);
  }

  private Reply answer(
      Visit visit, Tab tab, SettingsOutcome outcome, Map<String, String> submitted, String done) {
    if (outcome instanceof SettingsOutcome.Rejected rejected) {
      Notice notice = Notice.wrong(visit.text("configuration.nothing.saved"));
      return page(visit, tab, 422, notice, submitted, rejected.wrong());
    }
    if (outcome instanceof SettingsOutcome.Applied applied) {
      applied.changes().forEach(ConfigurationPages::tell);
    }
    return Reply.seeOther(tab.path() + "?done=" + done);
  }

  private Reply page(
      Visit visit,
      Tab tab,
      int status,
      Notice notice,
      Map<String, String> submitted,
      Map<String, String> wrong) {
    return Reply.page(
        status,
        "configuration",
        Map.of(
            "frame", visit.frame(Menu.CONFIGURATION, notice),
            "tab", tab,
            "recentOffered", RecentCallers.areOn(tab),
            "recentShown", !visit.asked("recent").isEmpty(),
            "recent", visit.asked("recent").isEmpty() ? List.of() : recent.of(tab),
            "fields", new SettingsForm(group(tab)).fields(visit.settings(), submitted, wrong),
            "changes", Changes.of(desk, each -> groupOf(each) == group(tab))));
  }

  /** Absent for what only a newer program knows, which has served this store before. */
  private static @Nullable SettingGroup groupOf(SettingChange change) {
    Setting<?> setting = Catalog.find(change.key());
    if (setting != null) {
      return setting.group();
    }
    return change.key().equals(SettingChange.PASSWORD) ? SettingGroup.BASIC : null;
  }

  private static SettingGroup group(Tab tab) {
    return Objects.requireNonNull(GROUPS.get(tab), "a tab of settings");
  }

  private static void tell(SettingChange change) {
    LOG.atInfo()
        .addKeyValue("setting", change.key())
        .addKeyValue("by", change.by())
        .log("setting changed");
  }
}
