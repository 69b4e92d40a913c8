package com.netpoint.license.agent.detached;

import com.netpoint.license.agent.lease.EachManager;
import com.netpoint.license.agent.lease.SeatRequest;
import com.netpoint.license.client.DetachedChain;
import com.netpoint.license.client.LeaseSecret;
import com.netpoint.license.client.ManagerClient;
import com.netpoint.license.client.NoAnswer;
import com.netpoint.license.client.Reply;
import com.netpoint.license.client.TrustedDetachment;
import com.netpoint.license.client.UntrustedAnswerException;
import com.netpoint.license.client.detached.DetachedFolder;
import com.netpoint.license.client.detached.DetachedSeats;
import com.netpoint.license.protocol.DetachAnswer;
import com.netpoint.license.protocol.DetachRequest;
import com.netpoint.license.protocol.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.security.interfaces.ECPublicKey;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Where a user takes a seat along to this machine, has it extended and returns it. Each call asks
 * the license managers and blocks for as long as they take.
 */
public final class Desk {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu, HH:mm", Locale.ENGLISH);

  private final SecureRandom random = new SecureRandom();
  private final DetachedFolder folder;
  private final DetachedChain chain;
  private final SeatsHere here;
  private final SeatRequest user;
  private final EachManager managers;
  private final Clock clock;

  Desk(
      DetachedFolder folder,
      DetachedChain chain,
      SeatsHere here,
      SeatRequest user,
      EachManager managers,
      Clock clock) {
    this.folder = folder;
    this.chain = chain;
    this.here = here;
    this.user = user;
    this.managers = managers;
    this.clock = clock;
  }

  /**
   * A desk at a folder.
   *
   * @param user who wants a seat of what
   * @param clock this machine's, in its user's time zone
   */
  public static Desk at(
      Path folder, ECPublicKey vendorKey, SeatRequest user, EachManager managers, Clock clock) {
    return new Desk(
        new DetachedFolder(folder),
        new DetachedChain(vendorKey),
        SeatsHere.open(folder, vendorKey, user, clock),
        user,
        managers,
        clock);
  }

  /** Until when a seat is here, or that there is none, and why those that are there are not his. */
  public Told status() {
    DetachedSeats.Search search = here.peek(clock.instant());
    TrustedDetachment seat = search.seat();
    return seat == null
        ? Told.refused(none(search))
        : Told.done("This machine has taken a seat along until " + words(seat) + ".");
  }

  /** Takes a seat along until an instant. */
  public Told takeAlong(Instant until) {
    TrustedDetachment seat = here.peek(clock.instant()).seat();
    if (seat != null) {
      return Told.refused(
          "A seat is here already, until " + words(seat) + ". Have it extended, or return it.");
    }
    DetachRequest request = user.toTakeAlong(UUID.randomUUID().toString(), until);
    LeaseSecret secret = LeaseSecret.random(random);
    return ask(manager -> detach(manager, request, secret), any -> true);
  }

  /** Has the seat that is here for longer. */
  public Told extend(Instant until) {
    return withSeat((manager, id, secret) -> keep(manager.extend(id, secret, until), null));
  }

  /** Brings the seat that is here back before its time. */
  public Told giveBack() {
    return withSeat(
        (manager, id, secret) -> {
          Reply<String> reply = manager.giveBack(id, secret);
          return reply.value() == null ? refusal(reply) : letGo(id);
        });
  }

  /** Asks again where the answer is lost, and brings back what may have been granted in vain. */
  private Told detach(ManagerClient manager, DetachRequest request, LeaseSecret secret) {
    Reply<DetachAnswer> reply = manager.detach(request, secret);
    if (mayBeGranted(reply)) {
      reply = manager.detach(request, secret);
    }
    Told told = keep(reply, secret);
    if (!told.isDone() && (reply.value() != null || mayBeGranted(reply))) {
      Reply<String> unused = manager.giveBack(request.detachmentId(), secret);
    }
    return told;
  }

  private static boolean mayBeGranted(Reply<?> reply) {
    NoAnswer none = reply.noAnswer();
    return none != null && none.requestSent();
  }

  private Told keep(Reply<DetachAnswer> reply, @Nullable LeaseSecret secret) {
    DetachAnswer answer = reply.value();
    if (answer == null) {
      return refusal(reply);
    }
    try {
      Instant until = chain.verify(answer).detached().until();
      folder.attach(answer, secret);
      return Told.done("The seat is this machine's until " + words(until) + ".");
    } catch (UntrustedAnswerException e) {
      return Told.refused("The license manager's answer is not genuine: " + e.getMessage() + ".");
    } catch (IOException e) {
      return notWritten();
    }
  }

  private Told letGo(String id) {
    try {
      folder.remove(id);
      return Told.done("The seat was returned.");
    } catch (IOException e) {
      return notWritten();
    }
  }

  private Told withSeat(Step step) {
    DetachedSeats.Search search = here.peek(clock.instant());
    TrustedDetachment seat = search.seat();
    if (seat == null) {
      return Told.refused(none(search));
    }
    String id = seat.detached().holder().detachmentId();
    LeaseSecret secret = folder.secret(id);
    return secret == null
        ? Told.refused(
            "What proves that the seat is this machine's is in "
                + folder.path()
                + ", and cannot be read by "
                + user.user()
                + ". Do it as whoever took the seat along.")
        : ask(
            manager -> step.take(manager, id, secret),
            manager -> seat.store().equals(manager.store().value()));
  }

  /**
   * Asks one manager after the other; the first no is told where none says yes.
   *
   * @param concerned who is asked at all: another store's yes would mean nothing
   */
  private Told ask(Function<ManagerClient, Told> call, Predicate<ManagerClient> concerned) {
    if (!isWritable()) {
      return notWritten();
    }
    Deque<Told> all = new ArrayDeque<>();
    managers.ask(
        manager -> {
          if (concerned.test(manager)) {
            all.addLast(call.apply(manager));
          }
          return !all.isEmpty() && all.getLast().isDone();
        });
    if (all.isEmpty()) {
      return Told.refused("No license manager that could do it can be reached.");
    }
    return all.getLast().isDone() ? all.getLast() : all.getFirst();
  }

  /** A folder that is not there yet is not made for a seat that may not come. */
  private boolean isWritable() {
    Path place = folder.path().toAbsolutePath();
    while (place != null && Files.notExists(place)) {
      place = place.getParent();
    }
    return place != null && Files.isDirectory(place) && Files.isWritable(place);
  }

  private Told notWritten() {
    return Told.refused(
        "The folder "
            + folder.path()
            + " cannot be written by "
            + user.user()
            + ". Ask your administrator to take the seat along, or to let you write there.");
  }

  private static Told refusal(Reply<?> reply) {
    Problem refusal = reply.refusal();
    NoAnswer none = reply.noAnswer();
    if (refusal != null) {
      return Told.refused(refusal.detail());
    }
    String why = none == null ? "no answer" : none.reason();
    return Told.refused("The license manager does not answer: " + why + ".");
  }

  private static String none(DetachedSeats.Search search) {
    StringBuilder text = new StringBuilder("This machine has taken no seat along for you.");
    search.reasons().forEach(reason -> text.append(' ').append(reason));
    return text.toString();
  }

  private String words(TrustedDetachment seat) {
    return words(seat.detached().until());
  }

  private String words(Instant until) {
    return TIME.format(until.atZone(clock.getZone()));
  }

  /** One call about the seat that is here. */
  private interface Step {
    Told take(ManagerClient manager, String id, LeaseSecret secret);
  }
}
