package com.netpoint.license.agent.detached;

import com.netpoint.license.agent.lease.EachManager;
import com.netpoint.license.agent.lease.FakeStore;
import com.netpoint.license.agent.lease.SeatRequest;
import com.netpoint.license.client.DetachedChain;
import com.netpoint.license.client.detached.DetachedFolder;
import com.netpoint.license.client.detached.DetachedSeats;
import com.netpoint.license.client.detached.LatestTime;
import com.netpoint.license.client.detached.Wanted;
import com.netpoint.license.protocol.Counting;
import com.netpoint.license.protocol.DetachRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.interfaces.ECPublicKey;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Alice's laptop: its folder, what she remembers there, and a clock that she can set. */
public final class FakeMachine {
  public static final Instant FROM = Instant.parse("2026-11-24T08:00:00Z");
  public static final Instant UNTIL = Instant.parse("2026-12-01T08:00:00Z");
  private static final String ID = "a-seat-to-take-along";

  final DetachedFolder folder;
  final LatestTime latest;
  final Path reminded;
  Counting counting = Counting.USER;

  /** When the license ends that lets seats leave; absent for never. */
  @Nullable Instant licenseEnds;

  private final Path disk;
  private final FakeStore store;
  private volatile Instant now = FROM;

  public FakeMachine(Path disk, FakeStore store) {
    this.disk = disk;
    this.store = store;
    this.folder = new DetachedFolder(disk.resolve("detached"));
    this.latest = new LatestTime(disk.resolve("own").resolve("latest"));
    this.reminded = disk.resolve("own").resolve("reminded");
  }

  /** Takes the seat along, or has it extended. */
  public void takesAlong(Instant until) {
    takesAlong(ID, until);
  }

  void takesAlong(String id, Instant until) {
    DetachRequest request =
        DetachRequest.under(id)
            .product("netpoint")
            .feature("netpoint")
            .user("alice")
            .host("ws-alice")
            .machineId("h:machine")
            .until(until)
            .build();
    try {
      folder.attach(store.detach(request, counting, FROM, licenseEnds), null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public void returns() throws IOException {
    folder.remove(ID);
  }

  public void setsClock(Instant time) {
    now = time;
  }

  Instant now() {
    return now;
  }

  /** Its clock, where Alice lives. */
  public Clock clock() {
    return new Clock() {
      @Override
      public Instant instant() {
        return now;
      }

      @Override
      public ZoneId getZone() {
        return ZoneId.of("Europe/Berlin");
      }

      @Override
      public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException();
      }
    };
  }

  public TakenAlong takenAlong() {
    return new TakenAlong(folder.path(), this::seatsHere);
  }

  /** Where whoever runs the tests takes seats along to it. */
  public Desk desk(EachManager managers, ECPublicKey vendorKey) {
    SeatRequest user = new SeatRequest("netpoint", "netpoint", "");
    Wanted wanted = new Wanted("netpoint", "netpoint", user.user(), user.machineId());
    DetachedChain chain = new DetachedChain(vendorKey);
    return new Desk(folder, chain, seatsHere(wanted, chain), user, managers, clock());
  }

  /** As another process of hers opens it. */
  SeatsHere seatsHere() {
    return seatsHere(
        new Wanted("netpoint", "netpoint", "alice", "h:machine"),
        new DetachedChain(FakeStore.VENDOR.publicKey()));
  }

  private SeatsHere seatsHere(Wanted wanted, DetachedChain chain) {
    return new SeatsHere(
        folder,
        new DetachedSeats(folder, chain, latest, disk.resolve("own").resolve("locks")),
        wanted,
        new Marks(latest),
        new Reminder(new LatestTime(reminded), clock()));
  }
}
