package com.netpoint.license.manager.console;

import com.netpoint.license.client.LeaseSecret;
import com.netpoint.license.client.ManagerAddress;
import com.netpoint.license.client.ManagerClient;
import com.netpoint.license.client.machine.MachineIdentity;
import com.netpoint.license.manager.attach.AttachOutcome;
import com.netpoint.license.manager.attach.Attached;
import com.netpoint.license.manager.attach.AttachedSeats;
import com.netpoint.license.manager.lease.Detach;
import com.netpoint.license.manager.lease.DetachDesk;
import com.netpoint.license.manager.lease.DetachOutcome;
import com.netpoint.license.manager.lease.DetachSigner;
import com.netpoint.license.manager.lease.Recipient;
import com.netpoint.license.manager.lease.SecretHash;
import com.netpoint.license.manager.license.Refusal;
import com.netpoint.license.manager.reach.Reach;
import com.netpoint.license.manager.rule.Client;
import com.netpoint.license.protocol.DetachRequest;
import com.netpoint.license.protocol.json.DetachJson;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What pages do with seats that leave their pools: this license manager's own, and those that this
 * machine takes along from others.
 */
final class SeatsAway {
  /** What somebody at this license manager's pages counts as for its rules about clients. */
  private static final Client HERE = new Client("127.0.0.1", true);

  private final Desk desk;
  private final DetachDesk detachments;
  private final DetachSigner signer;
  private final AttachedSeats attached;
  private final @Nullable Reach reach;
  private final String store;

  /**
   * The seats of one store and one machine.
   *
   * @param reach the license managers elsewhere; absent where nobody looks for them
   * @param store the thumbprint of this license manager's own store
   */
  SeatsAway(Desk desk, Desks desks, AttachedSeats attached, @Nullable Reach reach, String store) {
    this.desk = desk;
    this.detachments = desks.detachments();
    this.signer = desks.signer();
    this.attached = attached;
    this.reach = reach;
    this.store = store;
  }

  List<Attached> attached(Instant now) {
    return attached.list(now);
  }

  Optional<Attached> attached(String id, Instant now) {
    return attached.find(id, now);
  }

  /**
   * Takes a seat along to this machine.
   *
   * @param at the license manager whose seat it is; absent for this one
   */
  AttachOutcome take(@Nullable ManagerAddress at, DetachRequest request) {
    if (at != null) {
      return call(at, manager -> attached.detach(manager, request));
    }
    LeaseSecret secret = attached.newSecret();
    SecretHash hash = SecretHash.of(secret.revealed());
    DetachOutcome outcome =
        desk.write(book -> detachments.detach(book, new Detach(request, hash, HERE)));
    if (outcome instanceof DetachOutcome.Granted granted) {
      AttachOutcome kept = attached.attach(signer.answer(granted), secret);
      if (kept instanceof AttachOutcome.Refused) {
        var unused = desk.write(book -> detachments.giveBack(book, request.detachmentId(), hash));
      }
      return kept;
    }
    return refused(outcome);
  }

  /** Lets a seat of this license manager go to a machine without a connection. */
  Given give(Recipient recipient, String product, String feature, String user, Instant until) {
    DetachRequest request =
        DetachRequest.under(UUID.randomUUID().toString())
            .product(product)
            .feature(feature)
            .user(user)
            .host(recipient.host())
            .machineId(MachineIdentity.ofSeed(recipient.seed(), product))
            .until(until)
            .build();
    DetachOutcome outcome =
        desk.write(
            book -> detachments.detach(book, new Detach(request, recipient.returnHash(), HERE)));
    return outcome instanceof DetachOutcome.Granted granted
        ? new Given(DetachJson.answer(signer.answer(granted)), "")
        : new Given("", refused(outcome).sentence());
  }

  /** Has a seat that this machine took along away for longer. */
  AttachOutcome extend(Attached seat, String by, Instant until) {
    if (seat.store().equals(store)) {
      DetachOutcome outcome = desk.write(book -> detachments.extendFor(book, seat.id(), by, until));
      return outcome instanceof DetachOutcome.Granted granted
          ? attached.attach(signer.answer(granted), null)
          : refused(outcome);
    }
    return callStoreOf(seat, manager -> attached.extend(manager, seat, until));
  }

  /** Brings a seat back that this machine took along. */
  AttachOutcome giveBack(Attached seat, Instant now) {
    if (seat.store().equals(store)) {
      Optional<String> file = attached.returnFile(seat, now);
      return file.isEmpty()
          ? new AttachOutcome.Refused("The seat's secret is not known here.")
          : takeBack(file.get());
    }
    return callStoreOf(seat, manager -> attached.giveBack(manager, seat, now));
  }

  /** What brings a seat back without a connection; from then on it admits nobody here. */
  Optional<String> returnFile(Attached seat, Instant now) {
    return attached.returnFile(seat, now);
  }

  /** Keeps a seat that comes as a file. */
  AttachOutcome attach(String file) {
    return attached.attach(file);
  }

  /** Takes a seat back that comes as a return file. */
  AttachOutcome takeBack(String file) {
    String id = DetachJson.readReturnedId(file);
    SecretHash hash = SecretHash.of(DetachJson.readReturnSecret(file));
    return desk.write(
        book ->
            switch (detachments.giveBack(book, id, hash)) {
              case NOT_THE_OWNER ->
                  new AttachOutcome.Refused("This return file is not that seat's own.");
              case UNSEEN ->
                  new AttachOutcome.Refused(
                      "The seat of this return file is not on the books here: it is over, or it is"
                          + " another license manager's.");
              case TAKEN_BACK, REPEATED -> new AttachOutcome.Done(id, book.now().calendar());
            });
  }

  /** Gives the seat of a lost machine to others; returns why not, empty when it is done. */
  String writeOff(String id, String by) {
    Refusal refusal =
        desk.write(book -> Optional.ofNullable(detachments.writeOff(book, id, by))).orElse(null);
    return refusal == null ? "" : refusal.detail();
  }

  private AttachOutcome callStoreOf(
      Attached seat, Function<ManagerClient, AttachOutcome> question) {
    return known().managers().join().stream()
        .filter(each -> each.store().equals(seat.store()))
        .findFirst()
        .map(each -> call(each.address(), question))
        .orElseGet(
            () ->
                new AttachOutcome.Refused(
                    "The license manager whose seat it is does not answer. Without a connection to"
                        + " it, use a return file."));
  }

  private AttachOutcome call(ManagerAddress at, Function<ManagerClient, AttachOutcome> question) {
    return known().call(at, question);
  }

  private Reach known() {
    if (reach == null) {
      throw new IllegalStateException("Nobody looks for license managers elsewhere.");
    }
    return reach;
  }

  private static AttachOutcome.Refused refused(DetachOutcome outcome) {
    return new AttachOutcome.Refused(((DetachOutcome.Refused) outcome).refusal().detail());
  }

  /**
   * A seat that goes to another machine.
   *
   * @param file the detached license; empty when it was refused
   * @param whyNot empty when it was granted
   */
  record Given(String file, String whyNot) {}
}
