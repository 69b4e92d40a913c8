package com.netpoint.license.manager.console;

import com.netpoint.license.manager.attach.AttachOutcome;
import com.netpoint.license.manager.attach.Attached;
import com.netpoint.license.manager.console.view.AttachedRow;
import com.netpoint.license.manager.console.view.Menu;
import com.netpoint.license.manager.console.view.Notice;
import com.netpoint.license.manager.console.view.PoolName;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Cancel and Extend: what becomes of the seats that this machine has taken along. */
final class AttachedPages {
  private static final Logger LOG = LoggerFactory.getLogger(AttachedPages.class);

  private final Desk desk;
  private final SeatsAway seats;

  AttachedPages(Desk desk, SeatsAway seats) {
    this.desk = desk;
    this.seats = seats;
  }

  void addTo(Signposts signposts) {
    signposts
        .get("/attached/{id}/cancel", visit -> with(visit, (seat, now) -> ask(visit, seat)))
        .post(
            "/attached/{id}/cancel", visit -> with(visit, (seat, now) -> cancel(visit, seat, now)))
        .get(
            "/attached/{id}/extend",
            visit -> with(visit, (seat, now) -> extension(visit, 200, Notice.NONE, seat, now)))
        .post(
            "/attached/{id}/extend", visit -> with(visit, (seat, now) -> extend(visit, seat, now)));
  }

  static AttachedRow row(Attached seat) {
    return new AttachedRow(
        seat.id(),
        seat.license(),
        PoolName.of(seat.holder().product(), seat.holder().feature()),
        seat.holder().user(),
        seat.since(),
        seat.until());
  }

  private static Reply ask(Visit visit, Attached seat) {
    return page(visit, 200, Notice.NONE, seat);
  }

  private Reply cancel(Visit visit, Attached seat, Instant now) {
    if (visit.field("do").equals("file")) {
      Optional<String> file = seats.returnFile(seat, now);
      return file.isPresent()
          ? Reply.file(seat.id() + ".return", "application/json", file.get())
          : page(visit, 422, Notice.wrong(visit.text("cancel.no.secret")), seat);
    }
    AttachOutcome outcome = seats.giveBack(seat, now);
    if (outcome instanceof AttachOutcome.Refused refused) {
      return page(visit, 422, Notice.wrong(refused.sentence()), seat);
    }
    LOG.atInfo().addKeyValue("seat", seat.id()).addKeyValue("by", visit.by()).log("seat returned");
    return Reply.seeOther(Menu.PRODUCTS.path() + "?done=returned");
  }

  private Reply extend(Visit visit, Attached seat, Instant now) {
    LocalDate day = Days.read(visit.field("until"));
    if (day == null) {
      return extension(visit, 422, Notice.wrong(visit.text("detach.incomplete")), seat, now);
    }
    AttachOutcome outcome = seats.extend(seat, visit.by(), days(visit, seat, now).end(day));
    return outcome instanceof AttachOutcome.Refused refused
        ? extension(visit, 422, Notice.wrong(refused.sentence()), seat, now)
        : Reply.seeOther(Menu.PRODUCTS.path() + "?done=extended");
  }

  private static Reply extension(
      Visit visit, int status, Notice notice, Attached seat, Instant now) {
    Days days = days(visit, seat, now);
    return Reply.page(
        status,
        "extend",
        Map.of(
            "frame", visit.frame(Menu.PRODUCTS, notice),
            "seat", row(seat),
            "first", days.first(),
            "last", days.last()));
  }

  private static Days days(Visit visit, Attached seat, Instant now) {
    return new Days(
        ZoneId.systemDefault(), now, visit.settings().detaching(seat.holder().product()).longest());
  }

  private Reply with(Visit visit, BiFunction<Attached, Instant, Reply> answer) {
    Instant now = desk.read(book -> book.now().calendar());
    return seats
        .attached(visit.variable("id"), now)
        .map(seat -> answer.apply(seat, now))
        .orElseGet(() -> Reply.seeOther(Menu.PRODUCTS.path()));
  }

  private static Reply page(Visit visit, int status, Notice notice, Attached seat) {
    return Reply.page(
        status, "cancel", Map.of("frame", visit.frame(Menu.PRODUCTS, notice), "seat", row(seat)));
  }
}
