package com.netpoint.license.manager.http;

import com.netpoint.license.manager.lease.Book;
import com.netpoint.license.manager.lease.Store;
import com.netpoint.license.manager.settings.Catalog;
import com.netpoint.license.manager.settings.Setting;
import com.netpoint.license.manager.settings.SettingChange;
import com.netpoint.license.manager.settings.Settings;
import com.netpoint.license.protocol.json.JsonText;
import java.util.concurrent.CompletionStage;

/**
 * What is set and who changed it, for the scripts of the administrator. Of the password nothing is
 * told but whether there is one.
 */
final class SettingsEndpoint {
  /** As many of the latest changes as are told. */
  private static final int CHANGES = 100;

  private final Store store;
  private final Administrators administrators;

  SettingsEndpoint(Store store, Administrators administrators) {
    this.store = store;
    this.administrators = administrators;
  }

  void addTo(Routes routes) {
    routes.add("GET", "/v1/settings", administrators.only(call -> settings()));
  }

  private CompletionStage<Answer> settings() {
    return store.read(SettingsEndpoint::text).thenApply(body -> Answer.json(200, body));
  }

  private static String text(Book book) {
    Settings settings = book.settings();
    return JsonText.object(
        json ->
            json.memberIfTrue("passwordSet", book.password() != null)
                .objects("settings", Catalog.all(), (each, one) -> write(each, one, settings))
                .objects("changes", book.settingChanges(CHANGES), SettingsEndpoint::write));
  }

  private static void write(JsonText json, Setting<?> setting, Settings settings) {
    json.member("key", setting.key())
        .member("group", setting.group().word())
        .member("value", settings.text(setting))
        .member("default", setting.textWhenAbsent())
        .member("source", settings.source(setting).word())
        .member("bounds", setting.bounds())
        .member("description", setting.description())
        .memberIfTrue("ofEachManager", setting.isOfEachManager());
  }

  private static void write(JsonText json, SettingChange change) {
    json.member("at", change.at().toString())
        .member("by", change.by())
        .member("key", change.key())
        .member("before", change.before())
        .member("after", change.after());
  }
}
