package com.netpoint.license.manager.http;

import com.netpoint.license.manager.audit.Call;
import com.netpoint.license.manager.lease.Checkin;
import com.netpoint.license.manager.lease.Checkout;
import com.netpoint.license.manager.lease.Detach;
import com.netpoint.license.manager.lease.DetachOutcome;
import com.netpoint.license.manager.lease.Outcome;
import com.netpoint.license.manager.license.LicenseDesk;
import com.netpoint.license.manager.license.Refusal;
import com.netpoint.license.protocol.DetachRequest;
import com.netpoint.license.protocol.License;
import com.netpoint.license.protocol.RefusalCode;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;

/**
 * Counts what goes through the door, and writes a line about what was refused, or changes the
 * licenses. Who got a seat and who gave it back is in the access log.
 */
final class Traffic {
  private static final Logger LOG = LoggerFactory.getLogger(Traffic.class);

  private final MeterRegistry meters;
  private final Timer checkouts;
  private final Counter grants;
  private final Counter renewals;
  private final Counter checkins;

  Traffic(MeterRegistry meters) {
    this.meters = meters;
    this.checkouts =
        Timer.builder("netpoint.checkout")
            .description("From a checkout's arrival to its being durable, or refused")
            .serviceLevelObjectives(
                Duration.ofMillis(1),
                Duration.ofMillis(5),
                Duration.ofMillis(15),
                Duration.ofMillis(50),
                Duration.ofMillis(250),
                Duration.ofSeconds(1))
            .register(meters);
    this.grants = counter("netpoint.grants", "Leases that were not there before");
    this.renewals = counter("netpoint.renewals", "Renewals, those that were refused among them");
    this.checkins = counter("netpoint.checkins", "Leases that were given back");
    // A series that begins with its first refusal would hide it: a rate needs a zero before it.
    for (RefusalCode code : RefusalCode.values()) {
      refusals(Call.CHECKOUT, code).increment(0);
      refusals(Call.RENEWAL, code).increment(0);
      refusals(Call.DETACH, code).increment(0);
      refusals(Call.EXTEND, code).increment(0);
    }
  }

  private Counter counter(String name, String description) {
    return Counter.builder(name).description(description).register(meters);
  }

  private Counter refusals(Call call, RefusalCode code) {
    return Counter.builder("netpoint.refusals")
        .description("Calls that were refused, by the code that they were told")
        .tag("call", call.word())
        .tag("code", code.name())
        .register(meters);
  }

  void checkout(Checkout checkout, Outcome outcome, long nanos) {
    checkouts.record(Duration.ofNanos(nanos));
    if (outcome instanceof Outcome.Refused refused) {
      RefusalCode code = refused.refusal().code();
      refusals(Call.CHECKOUT, code).increment();
      because(line(checkout), refused.refusal()).log("checkout refused");
      return;
    }
    if (!((Outcome.Granted) outcome).repeated()) {
      grants.increment();
    }
  }

  void renewal(String leaseId, Outcome outcome) {
    renewals.increment();
    if (outcome instanceof Outcome.Refused refused) {
      refusals(Call.RENEWAL, refused.refusal().code()).increment();
      LOG.atInfo()
          .addKeyValue("lease", leaseId)
          .addKeyValue("code", refused.refusal().code())
          .log("renewal refused");
    }
  }

  void checkin(String leaseId, Checkin outcome) {
    switch (outcome) {
      case TAKEN_BACK -> checkins.increment();
      case UNSEEN ->
          LOG.atInfo().addKeyValue("lease", leaseId).log("checkin of an id that was never seen");
      case REPEATED, NOT_THE_OWNER -> {
        // Nothing was changed.
      }
    }
  }

  void detach(Detach detach, DetachOutcome outcome) {
    DetachRequest request = detach.request();
    LoggingEventBuilder line =
        LOG.atInfo()
            .addKeyValue("detachment", request.detachmentId())
            .addKeyValue("product", request.product())
            .addKeyValue("feature", request.feature())
            .addKeyValue("user", request.user())
            .addKeyValue("host", request.host())
            .addKeyValue("address", detach.client().address());
    if (outcome instanceof DetachOutcome.Refused refused) {
      refusals(Call.DETACH, refused.refusal().code()).increment();
      because(line, refused.refusal()).log("detachment refused");
    } else if (outcome instanceof DetachOutcome.Granted granted && !granted.repeated()) {
      line.addKeyValue("until", granted.detachment().until()).log("seat detached");
    }
  }

  void extension(String detachmentId, DetachOutcome outcome) {
    LoggingEventBuilder line = LOG.atInfo().addKeyValue("detachment", detachmentId);
    if (outcome instanceof DetachOutcome.Refused refused) {
      refusals(Call.EXTEND, refused.refusal().code()).increment();
      because(line, refused.refusal()).log("extension refused");
    } else if (outcome instanceof DetachOutcome.Granted granted) {
      line.addKeyValue("until", granted.detachment().until()).log("detachment extended");
    }
  }

  void returned(String detachmentId, Checkin outcome) {
    if (outcome != Checkin.REPEATED) {
      LOG.atInfo()
          .addKeyValue("detachment", detachmentId)
          .addKeyValue("outcome", outcome)
          .log("detached seat brought back");
    }
  }

  void license(LicenseDesk.Result result) {
    License license = result.license();
    if (license == null) {
      LOG.atInfo().addKeyValue("reason", result.rejection()).log("license refused");
      return;
    }
    LOG.atInfo()
        .addKeyValue("license", license.id())
        .addKeyValue("customer", license.customer())
        .log("license applied");
  }

  private static LoggingEventBuilder because(LoggingEventBuilder line, Refusal refusal) {
    return line.addKeyValue("code", refusal.code()).addKeyValue("reason", refusal.detail());
  }

  private static LoggingEventBuilder line(Checkout checkout) {
    return LOG.atInfo()
        .addKeyValue("lease", checkout.request().leaseId())
        .addKeyValue("product", checkout.request().product())
        .addKeyValue("feature", checkout.request().feature())
        .addKeyValue("user", checkout.request().user())
        .addKeyValue("host", checkout.request().host())
        .addKeyValue("address", checkout.address());
  }
}
