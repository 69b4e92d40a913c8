package com.netpoint.license.agent.lease;

import com.netpoint.license.client.ManagerClient;
import com.netpoint.license.client.NoAnswer;
import com.netpoint.license.client.Reply;
import com.netpoint.license.client.TrustChain;
import com.netpoint.license.client.UntrustedAnswerException;
import com.netpoint.license.protocol.CheckoutRequest;
import com.netpoint.license.protocol.LeaseAnswer;
import com.netpoint.license.protocol.Problem;
import com.netpoint.license.protocol.RefusalCode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** The license managers that this process may ask, in the order in which it asks them. */
public final class Managers {
  private final List<ManagerClient> managers;
  private final TrustChain trust;
  private final LongSupplier nanoTime;
  private final SeatRequest request;

  /** Requests under an id of their own, for stores in which the usual one is dead. */
  private final Map<ManagerClient, SeatRequest> anew = new ConcurrentHashMap<>();

  /**
   * Managers who may have granted a seat that nobody here knows of: the answer is still on its way,
   * was lost, or is not believed. A person may give up while another thread asks.
   */
  private final Set<ManagerClient> loose = ConcurrentHashMap.newKeySet();

  public Managers(
      List<ManagerClient> managers, TrustChain trust, SeatRequest request, LongSupplier nanoTime) {
    this.managers = new ArrayList<>(managers);
    this.trust = trust;
    this.request = request;
    this.nanoTime = nanoTime;
  }

  /** Asks one after the other for a seat until one grants it. */
  public Attempt checkout() {
    List<Attempt.Tried> tried = new ArrayList<>();
    List<Problem> refusals = new ArrayList<>();
    for (ManagerClient manager : managers) {
      Answered answered = askForSeat(manager, tried);
      if (answered.seat != null) {
        return Attempt.granted(answered.seat, tried);
      }
      if (answered.refusal != null) {
        refusals.add(answered.refusal);
      }
    }
    return Attempt.without(refusals, tried);
  }

  /**
   * Asks for more time on a seat: the manager that granted it first, then the others of its store.
   *
   * @return the seat, or its own store's refusal, or what came of asking each
   */
  Attempt renew(Seat seat) {
    List<Attempt.Tried> tried = new ArrayList<>();
    for (ManagerClient manager : startingWith(seat.manager())) {
      SeatRequest own = seat.request();
      Answered answered =
          ask(
              manager,
              own,
              tried,
              fresh -> manager.renew(own.leaseId(), own.secret(), fresh.nonce()));
      if (answered.seat != null) {
        return Attempt.granted(answered.seat, tried);
      }
      // Another store knows nothing of this lease: its no is no answer.
      if (answered.refusal != null && seat.store().equals(answered.refusal.store())) {
        return Attempt.without(Collections.singletonList(answered.refusal), tried);
      }
    }
    return Attempt.without(Collections.emptyList(), tried);
  }

  /** Gives a seat back, and whatever a lost answer may have granted. */
  public void checkin(@Nullable Seat seat) {
    if (seat != null) {
      giveBack(seat.manager(), seat.request());
      tidy(seat);
    } else {
      loose.forEach(manager -> giveBack(manager, requestFor(manager)));
    }
  }

  /**
   * Gives back what another store may have granted besides this seat. Its own store is left alone:
   * there it is the very lease that is in use.
   */
  void tidy(Seat seat) {
    loose.removeIf(manager -> isTidied(manager, seat));
  }

  private boolean isTidied(ManagerClient manager, Seat seat) {
    String store = manager.store().value();
    if (store == null || store.equals(seat.store())) {
      return store != null;
    }
    return giveBack(manager, requestFor(manager));
  }

  private static boolean giveBack(ManagerClient manager, SeatRequest request) {
    return manager.checkin(request.leaseId(), request.secret()).noAnswer() == null;
  }

  private SeatRequest requestFor(ManagerClient manager) {
    return anew.getOrDefault(manager, request);
  }

  /**
   * Asks one manager for a seat. An id that was given back there is dead for a day, and another one
   * takes its place: none of ours can be alive under the dead one, so that nobody pays twice.
   */
  private Answered askForSeat(ManagerClient manager, List<Attempt.Tried> tried) {
    Answered answered = checkout(manager, tried);
    if (isConflict(answered.refusal)) {
      anew.put(manager, request.anew());
      tried.remove(tried.size() - 1);
      return checkout(manager, tried);
    }
    return answered;
  }

  private Answered checkout(ManagerClient manager, List<Attempt.Tried> tried) {
    SeatRequest own = requestFor(manager);
    boolean newlyLoose = loose.add(manager);
    Answered answered = ask(manager, own, tried, fresh -> manager.checkout(fresh, own.secret()));
    if (answered.seat != null || answered.refusal != null || (newlyLoose && answered.unsent)) {
      loose.remove(manager);
    }
    return answered;
  }

  private static boolean isConflict(@Nullable Problem refusal) {
    return refusal != null && refusal.code().equals(RefusalCode.LEASE_CONFLICT.name());
  }

  private Answered ask(
      ManagerClient manager, SeatRequest own, List<Attempt.Tried> tried, Call call) {
    long askedAt = nanoTime.getAsLong();
    CheckoutRequest fresh = own.fresh();
    Reply<LeaseAnswer> reply = call.send(fresh);
    LeaseAnswer answer = reply.value();
    Problem refusal = reply.refusal();
    NoAnswer none = reply.noAnswer();
    String address = manager.address().toString();
    if (answer != null) {
      try {
        return Answered.seat(new Seat(trust.verify(answer, fresh), manager, own, askedAt));
      } catch (UntrustedAnswerException e) {
        tried.add(new Attempt.Tried(address, String.valueOf(e.getMessage()), true));
        return Answered.nothing(false);
      }
    }
    if (refusal != null) {
      tried.add(new Attempt.Tried(address, refusal.detail(), false));
      return Answered.refusal(refusal);
    }
    tried.add(new Attempt.Tried(address, none == null ? "no answer" : none.reason(), false));
    return Answered.nothing(none != null && !none.requestSent());
  }

  private List<ManagerClient> startingWith(ManagerClient first) {
    List<ManagerClient> ordered = new ArrayList<>(managers);
    ordered.remove(first);
    ordered.add(0, first);
    return ordered;
  }

  private interface Call {
    Reply<LeaseAnswer> send(CheckoutRequest fresh);
  }

  /** What came of asking one manager. */
  private static final class Answered {
    final @Nullable Seat seat;
    final @Nullable Problem refusal;

    /** Whether the request never left, so that it cannot have been granted. */
    final boolean unsent;

    private Answered(@Nullable Seat seat, @Nullable Problem refusal, boolean unsent) {
      this.seat = seat;
      this.refusal = refusal;
      this.unsent = unsent;
    }

    static Answered seat(Seat seat) {
      return new Answered(seat, null, false);
    }

    static Answered refusal(Problem refusal) {
      return new Answered(null, refusal, false);
    }

    static Answered nothing(boolean unsent) {
      return new Answered(null, null, unsent);
    }
  }
}
