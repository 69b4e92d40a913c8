package com.netpoint.license.manager.console;

import com.netpoint.license.manager.attach.AttachOutcome;
import com.netpoint.license.manager.console.view.Menu;
import com.netpoint.license.manager.console.view.Notice;
import com.netpoint.license.manager.license.LicenseDesk;
import com.netpoint.license.protocol.License;
import com.netpoint.license.protocol.json.DetachJson;
import com.netpoint.license.protocol.json.InvalidJsonException;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Update/Attach: where licenses, detached licenses and return files are handed in. */
final class UpdatePages {
  private static final Logger LOG = LoggerFactory.getLogger(UpdatePages.class);

  private final Desk desk;
  private final LicenseDesk licenses;
  private final SeatsAway seats;

  UpdatePages(Desk desk, LicenseDesk licenses, SeatsAway seats) {
    this.desk = desk;
    this.seats = seats;
    this.licenses = licenses;
  }

  void addTo(Signposts signposts) {
    signposts.get("/update", visit -> page(visit, 200, Notice.NONE)).post("/update", this::apply);
  }

  private Reply apply(Visit visit) {
    String document = visit.field("file").trim();
    if (document.isEmpty()) {
      return page(visit, 422, Notice.wrong(visit.text("update.no.file")));
    }
    if (DetachJson.isDetachedLicense(document)) {
      return done(visit, seats.attach(document), "update.attached");
    }
    if (DetachJson.isReturnFile(document)) {
      return takeBack(visit, document);
    }
    LicenseDesk.Result result =
        desk.write(book -> licenses.apply(book, document, book.now().calendar()));
    License license = result.license();
    if (license == null) {
      String why = String.valueOf(result.rejection());
      LOG.atInfo().addKeyValue("reason", why).addKeyValue("by", visit.by()).log("license refused");
      return page(visit, 422, Notice.wrong(why));
    }
    LOG.atInfo()
        .addKeyValue("license", license.id())
        .addKeyValue("by", visit.by())
        .log("license applied");
    return page(visit, 200, Notice.done(visit.text("update.applied", license.id())));
  }

  private Reply takeBack(Visit visit, String document) {
    try {
      return done(visit, seats.takeBack(document), "update.returned");
    } catch (InvalidJsonException e) {
      String wrong = visit.text("update.return.wrong", String.valueOf(e.getMessage()));
      return page(visit, 422, Notice.wrong(wrong));
    }
  }

  private static Reply done(Visit visit, AttachOutcome outcome, String text) {
    if (outcome instanceof AttachOutcome.Refused refused) {
      return page(visit, 422, Notice.wrong(refused.sentence()));
    }
    LOG.atInfo()
        .addKeyValue("seat", ((AttachOutcome.Done) outcome).id())
        .addKeyValue("by", visit.by())
        .log(text);
    return page(visit, 200, Notice.done(visit.text(text)));
  }

  private static Reply page(Visit visit, int status, Notice notice) {
    return Reply.page(status, "update", Map.of("frame", visit.frame(Menu.UPDATE, notice)));
  }
}
