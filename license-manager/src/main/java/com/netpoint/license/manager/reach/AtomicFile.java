package com.netpoint.license.manager.reach;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Writes a file so that readers, and a machine that loses its power, find it old or new. */
final class AtomicFile {
  private static final Set<PosixFilePermission> READABLE =
      PosixFilePermissions.fromString("rw-r--r--");

  private AtomicFile() {}

  /** Puts a text into a file; a link stays a link, and whoever could read the file still can. */
  static void replace(Path file, String text) throws IOException {
    Path target = Files.exists(file) ? file.toRealPath() : file;
    Path folder = target.toAbsolutePath().getParent();
    Path written = Files.createTempFile(folder, ".netpoint-license", ".new");
    try {
      keepPermissions(target, written);
      try (FileChannel channel = FileChannel.open(written, StandardOpenOption.WRITE)) {
        ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
        while (bytes.hasRemaining()) {
          channel.write(bytes);
        }
        channel.force(true);
      }
      Files.move(
          written, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(written);
    }
  }

  private static void keepPermissions(Path target, Path written) throws IOException {
    if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
      boolean isThere = Files.exists(target);
      if (isThere) {
        keepOwners(target, written);
      }
      Files.setPosixFilePermissions(
          written, isThere ? Files.getPosixFilePermissions(target) : READABLE);
    }
  }

  /**
   * Where they may not be kept, all others must be able to read the file, or it is not replaced.
   */
  private static void keepOwners(Path target, Path written) throws IOException {
    PosixFileAttributes before = Files.readAttributes(target, PosixFileAttributes.class);
    PosixFileAttributes now = Files.readAttributes(written, PosixFileAttributes.class);
    PosixFileAttributeView view = Files.getFileAttributeView(written, PosixFileAttributeView.class);
    try {
      if (!before.group().equals(now.group())) {
        view.setGroup(before.group());
      }
      if (!before.owner().equals(now.owner())) {
        view.setOwner(before.owner());
      }
    } catch (IOException e) {
      if (!before.permissions().contains(PosixFilePermission.OTHERS_READ)) {
        throw e;
      }
    }
  }
}
