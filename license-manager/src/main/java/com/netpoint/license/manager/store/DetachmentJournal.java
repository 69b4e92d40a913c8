package com.netpoint.license.manager.store;

import com.netpoint.license.manager.lease.DetachmentChange;
import com.netpoint.license.manager.lease.StoreException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * What became of detachments, in a file that is no part of the store: who restores the store from a
 * backup must not make seats out of those that are away. For the writer's thread.
 *
 * <p>An entry that was appended is on the disk. Where an append fails, what it left is cut off by
 * the next one.
 */
final class DetachmentJournal implements AutoCloseable {
  private final FileChannel channel;
  private final JournalHeader header;
  private final List<JournalLine> found;
  private long last;
  private long size;

  private DetachmentJournal(FileChannel channel, JournalContent content) {
    this.channel = channel;
    this.header = content.header();
    this.found = content.lines();
    this.last = content.last();
    this.size = content.size();
  }

  /**
   * Opens a journal to go on with it.
   *
   * @param content what was read from the file
   */
  static DetachmentJournal open(Path file, JournalContent content) {
    try {
      FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
      if (!isLocked(channel)) {
        channel.close();
        throw new StoreException(
            "Another license manager writes to the journal of detachments " + file + ".");
      }
      return new DetachmentJournal(channel, content);
    } catch (IOException e) {
      throw new StoreException("The journal of detachments " + file + " cannot be opened.", e);
    }
  }

  JournalHeader header() {
    return header;
  }

  /** Up to where it has come. */
  JournalMark mark() {
    return new JournalMark(header.id(), last);
  }

  /** The changes behind that number which it held when it was opened. */
  List<DetachmentChange> foundAfter(long number) {
    return found.stream().filter(each -> each.number() > number).map(JournalLine::change).toList();
  }

  /**
   * Writes changes down, all of them or none.
   *
   * @throws StoreException when they are not on the disk
   */
  void append(List<DetachmentChange> changes) {
    StringBuilder text = new StringBuilder();
    long number = last;
    for (DetachmentChange change : changes) {
      number++;
      text.append(new JournalLine(number, change).text()).append('\n');
    }
    ByteBuffer bytes = ByteBuffer.wrap(text.toString().getBytes(StandardCharsets.UTF_8));
    long end = size + bytes.remaining();
    try {
      channel.truncate(size).position(size);
      while (bytes.hasRemaining()) {
        int unused = channel.write(bytes);
      }
      channel.force(true);
    } catch (IOException e) {
      throw new StoreException("The journal of detachments did not take what has to be in it.", e);
    }
    size = end;
    last = number;
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new StoreException("The journal of detachments did not close.", e);
    }
  }

  private static boolean isLocked(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }
}
