package com.netpoint.license.manager.store;

import org.jspecify.annotations.Nullable;

/**
 * How far a store and its journal of detachments agree.
 *
 * @param journal the journal's id; absent while the store never had one
 * @param last the number of the entry that was written last, 0 for none
 */
record JournalMark(@Nullable String journal, long last) {

  /** As far as a store knows. */
  static JournalMark of(Statements sql) {
    JournalMark mark =
        sql.first(
            "select journal_id, journal_last from store",
            row -> new JournalMark(row.getString(1), row.getLong(2)));
    return mark == null ? new JournalMark(null, 0) : mark;
  }

  /** Has the store know of it, when the transaction becomes true. */
  void write(Statements sql) {
    sql.update("update store set journal_id = ?, journal_last = ?", journal, last);
  }
}
