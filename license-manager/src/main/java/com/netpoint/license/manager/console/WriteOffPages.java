package com.netpoint.license.manager.console;

import com.netpoint.license.manager.console.view.AwayRow;
import com.netpoint.license.manager.console.view.Menu;
import com.netpoint.license.manager.console.view.Notice;
import com.netpoint.license.manager.console.view.PoolName;
import com.netpoint.license.manager.lease.Listings;
import com.netpoint.license.protocol.DetachmentSummary;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Write Off: the seat of a machine that was lost. */
final class WriteOffPages {
  private static final Logger LOG = LoggerFactory.getLogger(WriteOffPages.class);
  private static final String PATH = "/detachments/{id}/write-off";

  private final Desk desk;
  private final SeatsAway seats;

  WriteOffPages(Desk desk, SeatsAway seats) {
    this.desk = desk;
    this.seats = seats;
  }

  void addTo(Signposts signposts) {
    signposts.get(PATH, visit -> ask(visit, 200, Notice.NONE)).post(PATH, this::writeOff);
  }

  /** The seats of this license manager that have left it. */
  static List<AwayRow> rows(Desk desk) {
    return desk.read(Listings::detachments).stream().map(WriteOffPages::row).toList();
  }

  private Reply ask(Visit visit, int status, Notice notice) {
    return rows(desk).stream()
        .filter(each -> each.id().equals(visit.variable("id")))
        .findFirst()
        .map(
            seat ->
                Reply.page(
                    status,
                    "writeOff",
                    Map.of("frame", visit.frame(Menu.PRODUCTS, notice), "seat", seat)))
        .orElseGet(() -> Reply.seeOther(Menu.PRODUCTS.path()));
  }

  private Reply writeOff(Visit visit) {
    String id = visit.variable("id");
    String whyNot = seats.writeOff(id, visit.by());
    if (!whyNot.isEmpty()) {
      return ask(visit, 422, Notice.wrong(whyNot));
    }
    LOG.atWarn().addKeyValue("seat", id).addKeyValue("by", visit.by()).log("seat written off");
    return Reply.seeOther(Menu.PRODUCTS.path() + "?done=written-off");
  }

  private static AwayRow row(DetachmentSummary each) {
    return new AwayRow(
        each.request().detachmentId(),
        PoolName.of(each.request().product(), each.request().feature()),
        each.request().user(),
        each.request().host(),
        each.since(),
        each.request().until(),
        each.writtenOffAt() != null);
  }
}
