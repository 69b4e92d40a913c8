package com.netpoint.license.agent.detached;

import com.netpoint.license.agent.lease.FakeStore;
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

  /** As another process of hers opens it. */
  SeatsHere seatsHere() {
    return new SeatsHere(
        folder,
        new DetachedSeats(
            folder,
            new DetachedChain(FakeStore.VENDOR.publicKey()),
            latest,
            disk.resolve("own").resolve("locks")),
        new Wanted("netpoint", "netpoint", "alice", "h:machine"),
        new Marks(latest),
        new Reminder(new LatestTime(reminded), clock()));
  }
}
