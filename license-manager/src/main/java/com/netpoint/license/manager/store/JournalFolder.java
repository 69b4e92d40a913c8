package com.netpoint.license.manager.store;

import com.netpoint.license.manager.lease.StoreException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The folder of a store's journal, which is for its owner only: it tells who is where. */
final class JournalFolder {
  private static final Logger LOG = LoggerFactory.getLogger(JournalFolder.class);
  private static final String FILE = "detachments.journal";

  private final Path folder;
  private final String store;

  /**
   * The folder of one store.
   *
   * @param store the thumbprint of the store's identity
   */
  JournalFolder(Path folder, String store) {
    this.folder = folder;
    this.store = store;
  }

  /**
   * The journal that is there. One in which something is missing is put aside.
   *
   * @return absent when there is none
   * @throws StoreException when it belongs to another store
   */
  @Nullable DetachmentJournal find() {
    Path file = folder.resolve(FILE);
    if (!Files.exists(file)) {
      return null;
    }
    try {
      JournalContent content = JournalContent.read(Files.readAllBytes(file));
      if (content == null) {
        putAside();
        return null;
      }
      if (!content.header().store().equals(store)) {
        throw new StoreException(
            "The journal of detachments "
                + file
                + " belongs to the license manager "
                + content.header().store()
                + ", and this one is "
                + store
                + ". Choose another folder with --detachment-journal.");
      }
      return DetachmentJournal.open(file, content);
    } catch (IOException e) {
      throw new StoreException("The journal of detachments " + file + " cannot be read.", e);
    }
  }

  /** Keeps a journal that cannot be gone on with under another name. */
  void putAside() {
    Path file = folder.resolve(FILE);
    try {
      Path unused = Files.move(file, folder.resolve(FILE + ".damaged-" + UUID.randomUUID()));
    } catch (IOException e) {
      throw new StoreException("The journal of detachments " + file + " cannot be moved.", e);
    }
  }

  /**
   * Begins a journal.
   *
   * @param first whether the store never had one
   */
  DetachmentJournal begin(boolean first) {
    Path file = folder.resolve(FILE);
    JournalHeader header = new JournalHeader(UUID.randomUUID().toString(), store, first);
    byte[] text = (header.text() + "\n").getBytes(StandardCharsets.UTF_8);
    try {
      make();
      Path begun = Files.createTempFile(folder, FILE, ".new", DataFolder.ownerOnly("rw-------"));
      Files.write(begun, text);
      sync(begun, StandardOpenOption.WRITE);
      Path unused = Files.move(begun, file, StandardCopyOption.ATOMIC_MOVE);
      syncNames();
    } catch (IOException e) {
      throw new StoreException("The journal of detachments " + file + " cannot be made.", e);
    }
    return DetachmentJournal.open(file, new JournalContent(header, List.of(), text.length));
  }

  private void make() throws IOException {
    if (!Files.isDirectory(folder)) {
      Path parent = folder.toAbsolutePath().getParent();
      if (parent != null) {
        Files.createDirectories(parent);
      }
      Files.createDirectory(folder, DataFolder.ownerOnly("rwx------"));
    }
  }

  /** Where a folder can be synced; on Windows it cannot, and need not. */
  private void syncNames() {
    try {
      sync(folder, StandardOpenOption.READ);
    } catch (IOException e) {
      LOG.atDebug().addKeyValue("folder", folder).log("the folder cannot be synced");
    }
  }

  private static void sync(Path path, StandardOpenOption how) throws IOException {
    try (FileChannel channel = FileChannel.open(path, how)) {
      channel.force(true);
    }
  }
}
