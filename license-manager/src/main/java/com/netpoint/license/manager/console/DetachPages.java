package com.netpoint.license.manager.console;

import com.netpoint.license.client.ManagerAddress;
import com.netpoint.license.client.machine.ThisProcess;
import com.netpoint.license.manager.attach.AttachOutcome;
import com.netpoint.license.manager.attach.AttachedSeats;
import com.netpoint.license.manager.console.view.DetachForm;
import com.netpoint.license.manager.console.view.Menu;
import com.netpoint.license.manager.console.view.Notice;
import com.netpoint.license.manager.console.view.PoolRow;
import com.netpoint.license.manager.lease.Recipient;
import com.netpoint.license.protocol.json.InvalidJsonException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Detach: a seat leaves its pool for this machine, or for one whose ID file is at hand. */
final class DetachPages {
  private static final Logger LOG = LoggerFactory.getLogger(DetachPages.class);
  private static final String PATH = "/products/detach";

  private final Desk desk;
  private final Rows rows;
  private final SeatsAway seats;
  private final Function<String, Recipient> recipients;

  /**
   * The pages of one store.
   *
   * @param recipients reads the machine in an ID file, or throws what is wrong with it
   */
  DetachPages(Desk desk, Rows rows, SeatsAway seats, Function<String, Recipient> recipients) {
    this.desk = desk;
    this.rows = rows;
    this.seats = seats;
    this.recipients = recipients;
  }

  void addTo(Signposts signposts) {
    signposts.get(PATH, visit -> show(visit, visit::asked)).post(PATH, this::detach);
  }

  private Reply show(Visit visit, Function<String, String> said) {
    PoolRow pool = pool(visit, said);
    return pool == null
        ? Reply.seeOther(Menu.PRODUCTS.path())
        : page(visit, 200, Notice.NONE, form(visit, pool, said));
  }

  private Reply detach(Visit visit) {
    PoolRow pool = pool(visit, visit::field);
    if (pool == null) {
      return Reply.seeOther(Menu.PRODUCTS.path());
    }
    DetachForm form = form(visit, pool, visit::field);
    LocalDate day = Days.read(visit.field("until"));
    String user = visit.field("user").trim();
    if (day == null || user.isEmpty()) {
      return page(visit, 422, Notice.wrong(visit.text("detach.incomplete")), form);
    }
    Instant until = days(visit, pool.product()).end(day);
    return form.isOwn() && !visit.field("id-file").isBlank()
        ? give(visit, form, user, until)
        : take(visit, form, user, until);
  }

  private Reply take(Visit visit, DetachForm form, String user, Instant until) {
    ManagerAddress at = form.isOwn() ? null : ManagerAddress.parse(form.at());
    AttachOutcome outcome =
        seats.take(at, AttachedSeats.request(form.product(), form.feature(), user, until));
    if (outcome instanceof AttachOutcome.Refused refused) {
      return page(visit, 422, Notice.wrong(refused.sentence()), form);
    }
    LOG.atInfo()
        .addKeyValue("product", form.product())
        .addKeyValue("user", user)
        .addKeyValue("until", until)
        .addKeyValue("by", visit.by())
        .log("seat taken along");
    return Reply.seeOther(Menu.PRODUCTS.path() + "?done=attached");
  }

  private Reply give(Visit visit, DetachForm form, String user, Instant until) {
    try {
      Recipient recipient = recipients.apply(visit.field("id-file"));
      SeatsAway.Given given = seats.give(recipient, form.product(), form.feature(), user, until);
      return given.whyNot().isEmpty()
          ? Reply.file(
              form.product() + "-" + recipient.host() + ".lic", "application/json", given.file())
          : page(visit, 422, Notice.wrong(given.whyNot()), form);
    } catch (InvalidJsonException | IllegalArgumentException e) {
      String wrong = visit.text("detach.id.file.wrong", String.valueOf(e.getMessage()));
      return page(visit, 422, Notice.wrong(wrong), form);
    }
  }

  private DetachForm form(Visit visit, PoolRow pool, Function<String, String> said) {
    Days days = days(visit, pool.product());
    LocalDate chosen = Days.read(said.apply("until"));
    String user = said.apply("user").trim();
    return new DetachForm(
        pool.product(),
        pool.feature(),
        pool.vendor(),
        pool.keys(),
        pool.url(),
        pool.location(),
        user.isEmpty() ? ThisProcess.user() : user,
        days.first(),
        days.last(),
        Objects.requireNonNullElse(chosen, days.last()));
  }

  private Days days(Visit visit, String product) {
    Instant now = desk.read(book -> book.now().calendar());
    return new Days(ZoneId.systemDefault(), now, visit.settings().detaching(product).longest());
  }

  /** Absent when the pool that was asked for is not in sight any more. */
  private @Nullable PoolRow pool(Visit visit, Function<String, String> said) {
    return rows.pools(desk, visit).stream()
        .filter(each -> each.product().equals(said.apply("product")))
        .filter(each -> each.feature().equals(said.apply("feature")))
        .filter(each -> each.url().equals(said.apply("at")))
        .findFirst()
        .orElse(null);
  }

  private static Reply page(Visit visit, int status, Notice notice, DetachForm form) {
    return Reply.page(
        status, "detach", Map.of("frame", visit.frame(Menu.PRODUCTS, notice), "form", form));
  }
}
