package com.netpoint.license.manager.console;

import com.netpoint.license.manager.console.view.Menu;
import java.util.Map;

/** Sentinel Keys: the licenses that were applied, which is where people look whether it worked. */
final class KeysPage implements Page {
  private final Desk desk;
  private final Rows rows;

  KeysPage(Desk desk, Rows rows) {
    this.desk = desk;
    this.rows = rows;
  }

  @Override
  public Reply answer(Visit visit) {
    return Reply.page(
        "keys",
        Map.of(
            "frame",
            visit.frame(Menu.KEYS),
            "keys",
            rows.keys(desk, visit),
            "searching",
            rows.isSearching()));
  }
}
