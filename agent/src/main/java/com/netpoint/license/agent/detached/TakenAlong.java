package com.netpoint.license.agent.detached;

import com.netpoint.license.agent.lease.SeatRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.interfaces.ECPublicKey;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Supplier;

/**
 * The seats that this machine has taken along, if it ever took one. Where it did not, looking is
 * one question to the file system, and nothing is loaded, read or written. For several threads.
 */
public final class TakenAlong {
  private final Path folder;
  private final Supplier<SeatsHere> opening;

  TakenAlong(Path folder, Supplier<SeatsHere> opening) {
    this.folder = folder;
    this.opening = opening;
  }

  /**
   * The seats in a folder.
   *
   * @param request who wants one, of what
   * @param clock this machine's, in its user's time zone
   */
  public static TakenAlong in(
      Path folder, ECPublicKey vendorKey, SeatRequest request, Clock clock) {
    return new TakenAlong(folder, new Opening(folder, vendorKey, request, clock));
  }

  /** A seat that admits this user here and now, or why those that are there do not. */
  public Looked look(Instant now) {
    try {
      return isThere() ? opening.get().look(now) : Looked.NOTHING;
    } catch (RuntimeException e) {
      return Looked.nothing(folder + ": the seats in it cannot be read (" + e + ").");
    }
  }

  /** Believes a license manager's clock more than whatever was seen here before. */
  public void managersTime(Instant time) {
    try {
      if (isThere()) {
        opening.get().marks().correct(time);
      }
    } catch (RuntimeException e) {
      // A seat that was just granted does not depend on what is remembered.
    }
  }

  private boolean isThere() {
    return Files.isDirectory(folder);
  }

  /** A class, since a lambda would load what it makes before it is asked. */
  private static final class Opening implements Supplier<SeatsHere> {
    private final Path folder;
    private final ECPublicKey vendorKey;
    private final SeatRequest request;
    private final Clock clock;

    Opening(Path folder, ECPublicKey vendorKey, SeatRequest request, Clock clock) {
      this.folder = folder;
      this.vendorKey = vendorKey;
      this.request = request;
      this.clock = clock;
    }

    @Override
    public SeatsHere get() {
      return SeatsHere.open(folder, vendorKey, request, clock);
    }
  }
}
