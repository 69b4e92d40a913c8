package com.netpoint.license.agent.notice;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** A refusal as lines of plain text: sentence, holders in columns, details, advice. */
final class RefusedText {
  private static final String INDENT = "  ";

  private RefusedText() {}

  static List<String> lines(RefusedNotice notice, Clock clock) {
    List<String> lines = new ArrayList<>();
    lines.add(PlainText.line(notice.product() + ": " + notice.sentence()));
    if (!notice.holders().isEmpty()) {
      lines.add("");
      lines.addAll(columns(HolderLines.asOf(clock).rows(notice.holders())));
    }
    if (!notice.details().isEmpty()) {
      lines.add("");
      notice.details().forEach(detail -> lines.add(INDENT + PlainText.line(detail)));
    }
    lines.add("");
    lines.add(PlainText.line(notice.advice()));
    return lines;
  }

  private static List<String> columns(List<List<String>> rows) {
    List<List<String>> all = new ArrayList<>();
    all.add(HolderLines.HEADINGS);
    all.addAll(rows);
    int userWidth = widest(all, 0);
    int machineWidth = widest(all, 1);
    List<String> lines = new ArrayList<>();
    for (List<String> row : all) {
      lines.add(
          INDENT + padded(row.get(0), userWidth) + padded(row.get(1), machineWidth) + row.get(2));
    }
    return lines;
  }

  private static int widest(List<List<String>> rows, int column) {
    return rows.stream().mapToInt(row -> length(row.get(column))).max().orElse(0);
  }

  private static String padded(String text, int width) {
    StringBuilder padded = new StringBuilder(text).append(INDENT);
    for (int i = length(text); i < width; i++) {
      padded.append(' ');
    }
    return padded.toString();
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
