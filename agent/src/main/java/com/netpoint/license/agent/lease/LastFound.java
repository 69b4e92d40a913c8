package com.netpoint.license.agent.lease;

import com.netpoint.license.client.ManagerAddress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a manager granted a seat last, in a file. No more than a place to ask first, so that
 * whoever forges it gains nothing: what cannot be read or written is as if it were not there.
 *
 * <p>Two lines: the address, and the rules by which it was found. By other rules it counts for
 * nothing, since an administrator who changed them meant to.
 */
final class LastFound {
  /** Far more than an address and 64 search parameters take. */
  private static final long MAX_BYTES = 32 * 1024;

  private final @Nullable Path file;
  private final String rules;

  /**
   * A memory.
   *
   * @param file absent where nothing can be remembered
   * @param rules the rules of today, in one line
   */
  LastFound(@Nullable Path file, String rules) {
    this.file = file;
    this.rules = rules;
  }

  /** The address; absent when none is remembered. */
  @Nullable ManagerAddress read() {
    if (file == null) {
      return null;
    }
    try {
      if (!Files.isRegularFile(file) || Files.size(file) > MAX_BYTES) {
        return null;
      }
      List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
      boolean ours = lines.size() == 2 && lines.get(1).equals(rules);
      return ours ? ManagerAddress.parse(lines.get(0)) : null;
    } catch (IOException | IllegalArgumentException | SecurityException e) {
      return null;
    }
  }

  /** Remembers an address; who reads meanwhile finds the old one or this one. */
  void write(ManagerAddress address) {
    if (file == null) {
      return;
    }
    try {
      Path folder = file.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
        replace(folder, file, Arrays.asList(address.toString(), rules));
      }
    } catch (IOException | RuntimeException e) {
      // The next start searches again.
    }
  }

  private static void replace(Path folder, Path file, List<String> lines) throws IOException {
    Path written = Files.createTempFile(folder, "found", ".tmp");
    try {
      Files.write(written, lines, StandardCharsets.UTF_8);
      Files.move(
          written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(written);
    }
  }
}
