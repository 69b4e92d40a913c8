package com.netpoint.license.manager.console;

import com.netpoint.license.manager.console.view.Menu;
import com.netpoint.license.manager.console.view.PoolRow;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Products, or Features: the pools, of one key or of all. */
final class PoolsPage implements Page {
  private final Menu menu;
  private final String template;
  private final Desk desk;
  private final Rows rows;

  private PoolsPage(Menu menu, String template, Desk desk, Rows rows) {
    this.menu = menu;
    this.template = template;
    this.desk = desk;
    this.rows = rows;
  }

  static Page products(Desk desk, Rows rows) {
    return new PoolsPage(Menu.PRODUCTS, "products", desk, rows);
  }

  static Page features(Desk desk, Rows rows) {
    return new PoolsPage(Menu.FEATURES, "features", desk, rows);
  }

  @Override
  public Reply answer(Visit visit) {
    List<PoolRow> pools =
        rows.pools(desk, visit).stream().filter(each -> isOf(each, visit.asked("key"))).toList();
    String key = visit.asked("key");
    String query = key.isEmpty() ? "" : "?key=" + URLEncoder.encode(key, StandardCharsets.UTF_8);
    return Reply.page(template, Map.of("frame", visit.frame(menu), "pools", pools, "query", query));
  }

  private static boolean isOf(PoolRow pool, String key) {
    return key.isEmpty() || List.of(pool.keys().split(", ", -1)).contains(key);
  }
}
