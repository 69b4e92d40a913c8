package com.netpoint.license.agent.lease;

import com.netpoint.license.client.ManagerClient;
import com.netpoint.license.client.NoAnswer;
import com.netpoint.license.client.Reply;
import com.netpoint.license.client.TrustChain;
import com.netpoint.license.client.TrustedLease;
import com.netpoint.license.client.UntrustedAnswerException;
import com.netpoint.license.protocol.CheckoutRequest;
import com.netpoint.license.protocol.LeaseAnswer;
import com.netpoint.license.protocol.Problem;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** Asks one manager, and believes of its yes what the vendor's key covers. */
final class Asking {
  private final TrustChain trust;
  private final LongSupplier nanoTime;
  private final Consumer<Instant> managersTime;

  Asking(TrustChain trust, LongSupplier nanoTime, Consumer<Instant> managersTime) {
    this.trust = trust;
    this.nanoTime = nanoTime;
    this.managersTime = managersTime;
  }

  Answered checkout(ManagerClient manager, SeatRequest own, Outcomes outcomes) {
    return ask(manager, own, outcomes, fresh -> manager.checkout(fresh, own.secret()));
  }

  Answered renew(ManagerClient manager, SeatRequest own, Outcomes outcomes) {
    return ask(
        manager, own, outcomes, fresh -> manager.renew(own.leaseId(), own.secret(), fresh.nonce()));
  }

  /** Whether the manager knows now that the lease is over. */
  static boolean giveBack(ManagerClient manager, SeatRequest request) {
    return manager.checkin(request.leaseId(), request.secret()).noAnswer() == null;
  }

  private Answered ask(ManagerClient manager, SeatRequest own, Outcomes outcomes, Call call) {
    long askedAt = nanoTime.getAsLong();
    CheckoutRequest fresh = own.fresh();
    Reply<LeaseAnswer> reply = call.send(fresh);
    LeaseAnswer answer = reply.value();
    Problem refusal = reply.refusal();
    NoAnswer none = reply.noAnswer();
    String address = manager.address().toString();
    if (answer != null) {
      try {
        TrustedLease lease = trust.verify(answer, fresh);
        managersTime.accept(lease.lease().issuedAt());
        return Answered.seat(new Seat(lease, manager, own, askedAt));
      } catch (UntrustedAnswerException e) {
        outcomes.tried(Attempt.Tried.distrusted(address, String.valueOf(e.getMessage())));
        return Answered.nothing(false);
      }
    }
    if (refusal != null) {
      outcomes.tried(Attempt.Tried.asked(address, refusal.detail()));
      return Answered.refusal(refusal);
    }
    outcomes.tried(Attempt.Tried.asked(address, none == null ? "no answer" : none.reason()));
    return Answered.nothing(none != null && !none.requestSent());
  }

  private interface Call {
    Reply<LeaseAnswer> send(CheckoutRequest fresh);
  }
}
