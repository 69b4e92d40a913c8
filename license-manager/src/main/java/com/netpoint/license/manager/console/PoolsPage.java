package com.netpoint.license.manager.console;

import com.netpoint.license.manager.console.view.Menu;
import com.netpoint.license.manager.console.view.Notice;
import com.netpoint.license.manager.console.view.PoolRow;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Products, or Features: the pools, of one key or of all. */
final class PoolsPage implements Page {
  private final Menu menu;
  private final String template;
  private final Desk desk;
  private final Rows rows;
  private final Supplier<Map<String, Object>> more;

  private PoolsPage(
      Menu menu, String template, Desk desk, Rows rows, Supplier<Map<String, Object>> more) {
    this.more = more;
    this.menu = menu;
    this.template = template;
    this.desk = desk;
    this.rows = rows;
  }

  static Page products(Desk desk, Rows rows, SeatsAway seats) {
    return new PoolsPage(
        Menu.PRODUCTS,
        "products",
        desk,
        rows,
        () ->
            Map.of(
                "attached",
                seats.attached(desk.read(book -> book.now().calendar())).stream()
                    .map(AttachedPages::row)
                    .toList(),
                "away",
                WriteOffPages.rows(desk)));
  }

  static Page features(Desk desk, Rows rows) {
    return new PoolsPage(Menu.FEATURES, "features", desk, rows, Map::of);
  }

  @Override
  public Reply answer(Visit visit) {
    List<PoolRow> pools =
        rows.pools(desk, visit).stream().filter(each -> isOf(each, visit.asked("key"))).toList();
    String key = visit.asked("key");
    String query = key.isEmpty() ? "" : "?key=" + URLEncoder.encode(key, StandardCharsets.UTF_8);
    Map<String, Object> values = new HashMap<>(more.get());
    values.put("frame", visit.frame(menu, notice(visit)));
    values.put("pools", pools);
    values.put("query", query);
    return Reply.page(template, values);
  }

  private static Notice notice(Visit visit) {
    return switch (visit.asked("done")) {
      case "attached" -> Notice.done(visit.text("attached.done"));
      case "extended" -> Notice.done(visit.text("extend.done"));
      case "returned" -> Notice.done(visit.text("cancel.done"));
      case "written-off" -> Notice.done(visit.text("write.off.notice"));
      default -> Notice.NONE;
    };
  }

  private static boolean isOf(PoolRow pool, String key) {
    return key.isEmpty() || List.of(pool.keys().split(", ", -1)).contains(key);
  }
}
