package com.netpoint.license.manager.attach;

import com.netpoint.license.client.DetachedChain;
import com.netpoint.license.client.LeaseSecret;
import com.netpoint.license.client.ManagerClient;
import com.netpoint.license.client.NoAnswer;
import com.netpoint.license.client.Reply;
import com.netpoint.license.client.TrustedDetachment;
import com.netpoint.license.client.UntrustedAnswerException;
import com.netpoint.license.client.detached.DetachedFile;
import com.netpoint.license.client.detached.DetachedFolder;
import com.netpoint.license.client.machine.MachineIdentity;
import com.netpoint.license.client.machine.ThisProcess;
import com.netpoint.license.protocol.DetachAnswer;
import com.netpoint.license.protocol.DetachRequest;
import com.netpoint.license.protocol.Problem;
import com.netpoint.license.protocol.json.DetachJson;
import com.netpoint.license.protocol.json.InvalidJsonException;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The seats that this machine has taken along. Nothing is kept in memory. */
public final class AttachedSeats {
  private final DetachedFolder folder;
  private final DetachedChain chain;
  private final SecureRandom random = new SecureRandom();

  /**
   * The seats in a folder.
   *
   * @param chain tells the genuine from the others
   */
  public AttachedSeats(DetachedFolder folder, DetachedChain chain) {
    this.folder = folder;
    this.chain = chain;
  }

  /** Those that are genuine and not over, in the order of their ends. */
  public List<Attached> list(Instant now) {
    return folder.files().stream()
        .map(this::attached)
        .filter(Objects::nonNull)
        .filter(each -> now.isBefore(each.until()) && !folder.isReturned(each.id()))
        .sorted((one, other) -> one.until().compareTo(other.until()))
        .toList();
  }

  public Optional<Attached> find(String id, Instant now) {
    return list(now).stream().filter(each -> each.id().equals(id)).findFirst();
  }

  /** A request for a seat of a product by this machine, under an id of its own. */
  public static DetachRequest request(String product, String feature, String user, Instant until) {
    return DetachRequest.under(UUID.randomUUID().toString())
        .product(product)
        .feature(feature)
        .user(user)
        .host(ThisProcess.host())
        .machineId(MachineIdentity.forProduct(product))
        .until(until)
        .build();
  }

  /** A secret for a seat to be taken along. */
  public LeaseSecret newSecret() {
    return LeaseSecret.random(random);
  }

  /**
   * Takes a seat along. Where the answer is lost it is asked for again, and brought back where that
   * is lost too, or cannot be kept here.
   */
  public AttachOutcome detach(ManagerClient manager, DetachRequest request) {
    LeaseSecret secret = newSecret();
    Reply<DetachAnswer> reply = manager.detach(request, secret);
    if (mayBeGranted(reply)) {
      reply = manager.detach(request, secret);
    }
    AttachOutcome outcome = attach(reply, secret);
    if (outcome instanceof AttachOutcome.Refused
        && (reply.value() != null || mayBeGranted(reply))) {
      Reply<String> unused = manager.giveBack(request.detachmentId(), secret);
    }
    return outcome;
  }

  /** Has a seat of this machine away for longer. */
  public AttachOutcome extend(ManagerClient manager, Attached seat, Instant until) {
    LeaseSecret secret = folder.secret(seat.id());
    return secret == null
        ? unknownSecret(seat)
        : attach(manager.extend(seat.id(), secret, until), null);
  }

  /** Brings a seat back; it is let go of here once its manager has it. */
  public AttachOutcome giveBack(ManagerClient manager, Attached seat, Instant now) {
    LeaseSecret secret = folder.secret(seat.id());
    if (secret == null) {
      return unknownSecret(seat);
    }
    Reply<String> reply = manager.giveBack(seat.id(), secret);
    return reply.value() == null ? refused(reply) : letGo(seat, now);
  }

  /**
   * Lets go of a seat here, and tells what brings it back without a connection: the text of a
   * return file.
   *
   * @return absent where the secret is not known here, or the folder cannot be written
   */
  public Optional<String> returnFile(Attached seat, Instant now) {
    LeaseSecret secret = folder.secret(seat.id());
    if (secret == null || !(letGo(seat, now) instanceof AttachOutcome.Done)) {
      return Optional.empty();
    }
    return Optional.of(DetachJson.returnFile(seat.id(), secret.revealed()));
  }

  /** Keeps a seat that comes as a file; its end may be later than the one that is here. */
  public AttachOutcome attach(String text) {
    try {
      return attach(DetachJson.readAnswer(text), null);
    } catch (InvalidJsonException e) {
      return new AttachOutcome.Refused("This is no detached license: " + e.getMessage() + ".");
    }
  }

  /** Keeps a seat that this machine was granted. */
  public AttachOutcome attach(DetachAnswer answer, @Nullable LeaseSecret secret) {
    try {
      DetachRequest holder = chain.verify(answer).detached().holder();
      if (!holder.machineId().equals(MachineIdentity.forProduct(holder.product()))) {
        return new AttachOutcome.Refused(
            "This detached license is for another machine, " + holder.host() + ".");
      }
      folder.attach(answer, secret);
      return new AttachOutcome.Done(holder.detachmentId(), holder.until());
    } catch (UntrustedAnswerException e) {
      return new AttachOutcome.Refused(
          "This detached license is not accepted: " + e.getMessage() + ".");
    } catch (IllegalArgumentException e) {
      return new AttachOutcome.Refused("It cannot be attached: " + e.getMessage() + ".");
    } catch (IOException e) {
      return new AttachOutcome.Refused(cannotBeWritten());
    }
  }

  private static boolean mayBeGranted(Reply<?> reply) {
    NoAnswer none = reply.noAnswer();
    return none != null && none.requestSent();
  }

  private AttachOutcome attach(Reply<DetachAnswer> reply, @Nullable LeaseSecret secret) {
    DetachAnswer answer = reply.value();
    return answer == null ? refused(reply) : attach(answer, secret);
  }

  private AttachOutcome letGo(Attached seat, Instant now) {
    try {
      folder.remove(seat.id());
      return new AttachOutcome.Done(seat.id(), now);
    } catch (IOException e) {
      return new AttachOutcome.Refused(cannotBeWritten());
    }
  }

  private @Nullable Attached attached(DetachedFile file) {
    DetachAnswer answer = file.answer();
    if (answer == null) {
      return null;
    }
    try {
      TrustedDetachment trusted = chain.verify(answer);
      DetachRequest holder = trusted.detached().holder();
      return new Attached(
          holder,
          trusted.detached().from(),
          trusted.licenses().get(0).id(),
          trusted.store(),
          folder.secret(holder.detachmentId()) != null);
    } catch (UntrustedAnswerException e) {
      return null;
    }
  }

  private static AttachOutcome refused(Reply<?> reply) {
    Problem refusal = reply.refusal();
    if (refusal != null) {
      return new AttachOutcome.Refused(refusal.detail());
    }
    NoAnswer none = reply.noAnswer();
    return new AttachOutcome.Refused(
        "The license manager did not answer: " + (none == null ? "" : none.reason()) + ".");
  }

  private static AttachOutcome unknownSecret(Attached seat) {
    return new AttachOutcome.Refused(
        "What proves that the seat "
            + seat.id()
            + " is this machine's is not known here, or not to this user.");
  }

  private String cannotBeWritten() {
    return "The folder " + folder.path() + " cannot be written. Nothing was changed in it.";
  }
}
