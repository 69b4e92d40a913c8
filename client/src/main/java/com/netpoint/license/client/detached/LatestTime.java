package com.netpoint.license.client.detached;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The latest time that this user has seen here, in a file of his own. It keeps a clock that is set
 * back from prolonging anything; whoever loses or forges it gains no more than the time before it
 * was written. What cannot be read or written is as if it were not there.
 */
public final class LatestTime {
  private static final long MAX_BYTES = 64;

  private final @Nullable Path file;

  /**
   * A memory.
   *
   * @param file absent where nothing can be remembered
   */
  public LatestTime(@Nullable Path file) {
    this.file = file;
  }

  /** The latest time; the beginning of 1970 when none is remembered. */
  public Instant read() {
    if (file == null) {
      return Instant.EPOCH;
    }
    try {
      return Instant.ofEpochSecond(Long.parseLong(PlainFile.read(file, MAX_BYTES).trim()));
    } catch (IOException | NumberFormatException | DateTimeException | SecurityException e) {
      return Instant.EPOCH;
    }
  }

  /** Remembers a time that is later than the one before. */
  public void note(Instant now) {
    if (now.isAfter(read())) {
      write(now);
    }
  }

  /** Remembers what a license manager's clock says, which is right though it be earlier. */
  public void correct(Instant managersTime) {
    write(managersTime);
  }

  private void write(Instant time) {
    if (file == null) {
      return;
    }
    try {
      Path folder = file.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
        PlainFile.writeForOwner(file, String.valueOf(time.getEpochSecond()));
      }
    } catch (IOException | RuntimeException e) {
      // Nothing is remembered here.
    }
  }
}
