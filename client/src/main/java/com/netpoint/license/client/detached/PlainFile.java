package com.netpoint.license.client.detached;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/** Small texts in files, of which readers find the old one or the new one. */
final class PlainFile {
  private static final boolean POSIX =
      FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

  private PlainFile() {}

  /**
   * The text of a file.
   *
   * @throws IOException when there is none, or it is longer than that
   */
  static String read(Path file, long maxBytes) throws IOException {
    if (Files.size(file) > maxBytes) {
      throw new IOException("the file is too long");
    }
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
  }

  static void writeForAll(Path file, String text) throws IOException {
    write(file, text, "rw-r--r--");
  }

  static void writeForOwner(Path file, String text) throws IOException {
    write(file, text, "rw-------");
  }

  private static void write(Path file, String text, String permissions) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    Path written = Files.createTempFile(folder, "detached", ".tmp");
    try {
      if (POSIX) {
        Files.setPosixFilePermissions(written, PosixFilePermissions.fromString(permissions));
      }
      Files.write(written, text.getBytes(StandardCharsets.UTF_8));
      Files.move(
          written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(written);
    }
  }
}
