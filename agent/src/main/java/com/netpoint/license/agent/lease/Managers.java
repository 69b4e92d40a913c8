package com.netpoint.license.agent.lease;

import com.netpoint.license.client.ManagerClient;
import com.netpoint.license.client.TrustChain;
import com.netpoint.license.protocol.Problem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The license managers that this process may ask: those that are named, in that order, and where
 * none of them answers those that a search finds.
 */
public final class Managers {
  private final List<ManagerClient> named;
  private final List<Attempt.Tried> notAsked;
  private final Asking asking;
  private final SeatRequest request;
  private final FoundManagers found;

  /** Requests under an id of their own, for stores in which the usual one is dead. */
  private final Map<ManagerClient, SeatRequest> anew = new ConcurrentHashMap<>();

  /**
   * Managers who may have granted a seat that nobody here knows of: the answer is still on its way,
   * was lost, or is not believed. A person may give up while another thread asks.
   */
  private final Set<ManagerClient> loose = ConcurrentHashMap.newKeySet();

  /** Managers of whom none is searched. */
  public Managers(
      List<ManagerClient> named, TrustChain trust, SeatRequest request, LongSupplier nanoTime) {
    this(named, Collections.emptyList(), ManagerSearch.NONE, trust, request, nanoTime, time -> {});
  }

  /**
   * Managers that are named, and others.
   *
   * @param notAsked those that are named and may not be asked, with why not
   * @param search finds others
   * @param managersTime hears the time of each answer that is believed, by the manager's clock
   */
  public Managers(
      List<ManagerClient> named,
      List<Attempt.Tried> notAsked,
      ManagerSearch search,
      TrustChain trust,
      SeatRequest request,
      LongSupplier nanoTime,
      Consumer<Instant> managersTime) {
    this.named = new ArrayList<>(named);
    this.notAsked = new ArrayList<>(notAsked);
    this.asking = new Asking(trust, nanoTime, managersTime);
    this.request = request;
    this.found = new FoundManagers(search, asking, request, nanoTime);
  }

  /**
   * Asks one after the other for a seat until one grants it; searches where none of them answers.
   */
  public Attempt checkout() {
    Outcomes outcomes = new Outcomes(notAsked);
    Seat seat = askThoseNamed(outcomes);
    if (seat == null && !outcomes.namedRefused()) {
      seat = found.checkout(named, outcomes, manager -> true);
    }
    return seat == null ? outcomes.withoutSeat() : outcomes.granted(seat);
  }

  /**
   * Asks for more time on a seat: the manager that granted it first, then the others of its store.
   *
   * @return the seat, or its own store's refusal, or what came of asking each
   */
  Attempt renew(Seat seat) {
    Outcomes outcomes = new Outcomes(Collections.emptyList());
    for (ManagerClient manager : startingWith(seat.manager())) {
      Answered answered = asking.renew(manager, seat.request(), outcomes);
      if (answered.seat != null) {
        return outcomes.granted(answered.seat);
      }
      // Another store knows nothing of this lease: its no is no answer.
      if (answered.refusal != null && seat.store().equals(answered.refusal.store())) {
        outcomes.refused(answered.refusal);
        return outcomes.withoutSeat();
      }
    }
    return outcomes.withoutSeat();
  }

  /**
   * Asks anew for a seat that its store does not know any more, or that has run out. A search comes
   * only of the latter, and not too often; of whoever it finds only the yes counts, for nobody
   * named him.
   *
   * @param ranOut whether the lease is over by this process's own clock
   */
  Attempt regain(Seat seat, boolean ranOut) {
    Outcomes outcomes = new Outcomes(Collections.emptyList());
    boolean ownIsNamed = named.contains(seat.manager());
    Seat again = ownIsNamed ? null : found.ask(seat.manager(), outcomes, manager -> true);
    if (again == null) {
      again = askThoseNamed(outcomes);
    }
    if (again == null && ranOut && !outcomes.namedRefused() && !found.searchedLately()) {
      again = found.checkout(startingWith(seat.manager()), outcomes, manager -> false);
    }
    return again == null ? outcomes.withoutSeat() : outcomes.granted(again);
  }

  /** Gives a seat back, and whatever a lost answer may have granted. */
  public void checkin(@Nullable Seat seat) {
    if (seat != null) {
      boolean unused = Asking.giveBack(seat.manager(), seat.request());
      tidyThoseNamed(seat);
    } else {
      loose.forEach(manager -> Asking.giveBack(manager, requestFor(manager)));
    }
    found.giveBackAll(seat);
  }

  /** Ends a search that is under way, from another thread, and keeps others from beginning. */
  public void abortSearch() {
    found.abortSearch();
  }

  /**
   * Gives back what another store may have granted besides this seat. Its own store is left alone
   * where it is the very lease that is in use.
   */
  void tidy(Seat seat) {
    tidyThoseNamed(seat);
    found.tidyOne(seat);
  }

  private void tidyThoseNamed(Seat seat) {
    loose.removeIf(manager -> isTidied(manager, seat));
  }

  private boolean isTidied(ManagerClient manager, Seat seat) {
    String store = manager.store().value();
    SeatRequest own = requestFor(manager);
    boolean inUse = own.leaseId().equals(seat.request().leaseId());
    if (store == null || (inUse && store.equals(seat.store()))) {
      return store != null;
    }
    return Asking.giveBack(manager, own);
  }

  private @Nullable Seat askThoseNamed(Outcomes outcomes) {
    for (ManagerClient manager : named) {
      Answered answered = askForSeat(manager, outcomes);
      Problem refusal = answered.refusal;
      if (answered.seat != null) {
        return answered.seat;
      }
      if (refusal != null) {
        outcomes.refusedByNamed(refusal);
      }
    }
    return null;
  }

  private SeatRequest requestFor(ManagerClient manager) {
    return anew.getOrDefault(manager, request);
  }

  /**
   * Asks one manager for a seat. An id that was given back there is dead for a day, and another one
   * takes its place: none of ours can be alive under the dead one, so that nobody pays twice.
   */
  private Answered askForSeat(ManagerClient manager, Outcomes outcomes) {
    Answered answered = checkout(manager, outcomes);
    if (answered.isConflict()) {
      anew.put(manager, request.anew());
      outcomes.forgetLast();
      return checkout(manager, outcomes);
    }
    return answered;
  }

  private Answered checkout(ManagerClient manager, Outcomes outcomes) {
    boolean newlyLoose = loose.add(manager);
    Answered answered = asking.checkout(manager, requestFor(manager), outcomes);
    if (!answered.mayBeGranted() && (newlyLoose || !answered.isUnsent())) {
      loose.remove(manager);
    }
    return answered;
  }

  private Collection<ManagerClient> startingWith(ManagerClient first) {
    List<ManagerClient> ordered = new ArrayList<>(named);
    ordered.remove(first);
    ordered.add(0, first);
    return ordered;
  }
}
