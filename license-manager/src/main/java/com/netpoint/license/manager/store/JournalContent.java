package com.netpoint.license.manager.store;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a journal's file holds.
 *
 * @param lines its entries
 * @param size the bytes up to the end of the last entry; what comes after it was never finished
 */
record JournalContent(JournalHeader header, List<JournalLine> lines, long size) {

  /**
   * Reads a file. An append that a crash cut off has left no whole entry behind it and is passed
   * over, as nobody was told of it.
   *
   * @return absent when it is no journal, or one in which something is missing
   */
  static @Nullable JournalContent read(byte[] file) {
    String text = new String(file, StandardCharsets.UTF_8);
    int end = text.indexOf('\n');
    JournalHeader header = end < 0 ? null : JournalHeader.read(text.substring(0, end));
    if (header == null) {
      return null;
    }
    String head = text.substring(0, end + 1);
    long size = head.getBytes(StandardCharsets.UTF_8).length;
    List<JournalLine> lines = new ArrayList<>();
    boolean cut = false;
    for (String each : text.substring(end + 1).split("(?<=\n)", -1)) {
      JournalLine line = each.endsWith("\n") ? JournalLine.read(each) : null;
      if (line == null) {
        cut = true;
      } else if (cut || line.number() != lines.size() + 1) {
        return null;
      } else {
        lines.add(line);
        size += each.getBytes(StandardCharsets.UTF_8).length;
      }
    }
    return new JournalContent(header, List.copyOf(lines), size);
  }

  long last() {
    return lines.size();
  }
}
