package com.netpoint.license.manager.store;

import com.netpoint.license.manager.lease.StoreException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder of one store. What is in it is for its owner only, since it holds the private key: new
 * files are made so, and those that were there are made so when it is opened.
 */
final class DataFolder {
  private static final Logger LOG = LoggerFactory.getLogger(DataFolder.class);
  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rw-------");

  static final String DATABASE = "manager.db";

  private final Path folder;

  private DataFolder(Path folder) {
    this.folder = folder;
  }

  /** The folder at that path, made when it is not there. */
  static DataFolder at(Path path) {
    try {
      if (!Files.isDirectory(path)) {
        Path parent = path.toAbsolutePath().getParent();
        if (parent != null) {
          Files.createDirectories(parent);
        }
        Files.createDirectory(path, ownerOnly("rwx------"));
      }
      DataFolder data = new DataFolder(path);
      data.closeToOthers();
      return data;
    } catch (IOException e) {
      throw new StoreException("The data folder " + path + " cannot be made.", e);
    }
  }

  /** The database file, empty when it is new. */
  Path database() {
    return ownFile(DATABASE);
  }

  /**
   * Claims the folder for one serving manager, until the channel is closed or the process ends in
   * whatever way.
   *
   * @return absent when another manager serves from this folder
   */
  @Nullable FileChannel claim() {
    try {
      FileChannel channel = FileChannel.open(ownFile("manager.lock"), StandardOpenOption.WRITE);
      // Or the log's first line would make it as open as the process makes files.
      Path unused = ownFile("manager.log");
      FileLock lock = tryLock(channel);
      if (lock == null) {
        channel.close();
        return null;
      }
      return channel;
    } catch (IOException e) {
      throw new StoreException("The data folder " + folder + " cannot be claimed.", e);
    }
  }

  /** The folder's own mode is its maker's choice: somebody may have to look at the log. */
  private void closeToOthers() throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "manager.*")) {
      for (Path file : files) {
        closeToOthers(file);
      }
    }
  }

  private static void closeToOthers(Path file) throws IOException {
    boolean posix = Files.getFileStore(file).supportsFileAttributeView("posix");
    if (!posix || !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    Set<PosixFilePermission> now = Files.getPosixFilePermissions(file);
    if (OWNER_ONLY.containsAll(now)) {
      return;
    }
    try {
      Files.setPosixFilePermissions(file, OWNER_ONLY);
    } catch (IOException e) {
      LOG.atWarn()
          .addKeyValue("file", file)
          .addKeyValue("mode", PosixFilePermissions.toString(now))
          .log("a file of the data folder is open to others and belongs to somebody else");
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  private Path ownFile(String name) {
    Path file = folder.resolve(name);
    try {
      Files.createFile(file, ownerOnly("rw-------"));
    } catch (FileAlreadyExistsException e) {
      return file;
    } catch (IOException e) {
      throw new StoreException("The file " + file + " cannot be made.", e);
    }
    return file;
  }

  static FileAttribute<?>[] ownerOnly(String permissions) {
    boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    return posix
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }
}
