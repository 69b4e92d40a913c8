package com.netpoint.license.manager.console;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A table as a file for spreadsheets (RFC 4180). */
final class Csv {
  static final String MEDIA_TYPE = "text/csv;charset=utf-8";

  /** Without it some spreadsheets take UTF-8 for the letters of their own country. */
  static final String BYTE_ORDER_MARK = "\ufeff";

  /**
   * What makes a spreadsheet take a text for a formula, when it stands first: in a cell, or behind
   * what some spreadsheets part cells by, whatever quotes are around it.
   */
  private static final Pattern FORMULA =
      Pattern.compile("(?:^|(?<=[,;\"\t\r\n]))(?=[=+\\-@])|^(?=[\t\r\n])");

  private Csv() {}

  /** A line with its end. Texts that are no formula do not become one; numbers stay numbers. */
  static String line(List<?> cells) {
    return cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
  }

  static String lines(List<? extends List<?>> lines) {
    return lines.stream().map(Csv::line).collect(Collectors.joining());
  }

  private static String cell(Object value) {
    String text = value.toString();
    if (value instanceof Number || text.isEmpty()) {
      return text;
    }
    String safe = FORMULA.matcher(text).replaceAll("'");
    return safe.chars().anyMatch(each -> ",\"\r\n".indexOf(each) >= 0)
        ? '"' + safe.replace("\"", "\"\"") + '"'
        : safe;
  }
}
