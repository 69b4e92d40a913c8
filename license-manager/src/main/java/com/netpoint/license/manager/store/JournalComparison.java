package com.netpoint.license.manager.store;

import com.netpoint.license.manager.lease.Book;
import com.netpoint.license.manager.lease.DetachmentChange;
import com.netpoint.license.manager.lease.Reaper;
import com.netpoint.license.manager.lease.Restoration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Holds a store against its journal of detachments when a manager comes to it. A store that was
 * restored from a backup is behind: it is told what it missed. Where the journal is gone, nobody
 * knows what it missed, and the seats that may be away are held back.
 */
final class JournalComparison {
  private static final Logger LOG = LoggerFactory.getLogger(JournalComparison.class);

  private final Restoration restoration = new Restoration(new Reaper());
  private final DetachmentJournal journal;
  private final List<DetachmentChange> missed;
  private final boolean begun;
  private final boolean lost;

  private JournalComparison(
      DetachmentJournal journal, List<DetachmentChange> missed, boolean begun, boolean lost) {
    this.journal = journal;
    this.missed = missed;
    this.begun = begun;
    this.lost = lost;
  }

  /** Finds the journal of a store that knows that much of it, or begins one. */
  static JournalComparison in(JournalFolder folder, JournalMark known) {
    DetachmentJournal found = folder.find();
    if (found != null && isBehind(found.mark(), known)) {
      found.close();
      folder.putAside();
      found = null;
    }
    if (found == null) {
      boolean first = known.journal() == null;
      return new JournalComparison(folder.begin(first), List.of(), true, !first);
    }
    boolean same = found.header().id().equals(known.journal());
    return new JournalComparison(
        found,
        found.foundAfter(same ? known.last() : 0),
        false,
        !same && (known.journal() != null || !found.header().first()));
  }

  DetachmentJournal journal() {
    return journal;
  }

  /** In the first transaction, before anybody is let in. */
  void settle(Book book, Statements sql) {
    restoration.replay(book, missed);
    if (!missed.isEmpty()) {
      LOG.atWarn()
          .addKeyValue("entries", missed.size())
          .log(
              "the store is older than its journal of detachments, as after restoring a backup:"
                  + " what it missed is on its books again");
    }
    if (lost) {
      LOG.atWarn()
          .addKeyValue("until", restoration.holdBack(book))
          .log(
              "the journal of detachments is gone: seats that may be detached are held back until"
                  + " all that may be away must have come back");
    }
    if (begun) {
      journal.append(book.detachments().stream().map(DetachmentChange::to).toList());
    }
    journal.mark().write(sql);
  }

  /** One that was restored itself tells less than the store knows. */
  private static boolean isBehind(JournalMark found, JournalMark known) {
    return String.valueOf(found.journal()).equals(known.journal()) && found.last() < known.last();
  }
}
