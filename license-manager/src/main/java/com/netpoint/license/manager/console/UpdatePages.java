package com.netpoint.license.manager.console;

import com.netpoint.license.manager.console.view.Menu;
import com.netpoint.license.manager.console.view.Notice;
import com.netpoint.license.manager.license.LicenseDesk;
import com.netpoint.license.protocol.License;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Update/Attach: where a license file is handed in. */
final class UpdatePages {
  private static final Logger LOG = LoggerFactory.getLogger(UpdatePages.class);

  private final Desk desk;
  private final LicenseDesk licenses;

  UpdatePages(Desk desk, LicenseDesk licenses) {
    this.desk = desk;
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

  private static Reply page(Visit visit, int status, Notice notice) {
    return Reply.page(status, "update", Map.of("frame", visit.frame(Menu.UPDATE, notice)));
  }
}
