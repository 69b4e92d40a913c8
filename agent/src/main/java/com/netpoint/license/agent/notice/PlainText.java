package com.netpoint.license.agent.notice;

/**
 * Text as it may be shown. Names come from other people's machines: nothing in them may steer a
 * terminal, break a line or turn the reading direction.
 */
final class PlainText {
  private PlainText() {}

  /** One line of it, with a question mark for each character that does not print. */
  static String line(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    text.codePoints().map(PlainText::printable).forEach(plain::appendCodePoint);
    return plain.toString();
  }

  /** One line of at most so many characters; what was longer ends in dots. */
  static String line(String text, int most) {
    String plain = line(text);
    if (plain.codePointCount(0, plain.length()) <= most) {
      return plain;
    }
    return plain.substring(0, plain.offsetByCodePoints(0, most - 3)) + "...";
  }

  private static int printable(int character) {
    switch (Character.getType(character)) {
      case Character.CONTROL:
        return Character.isWhitespace(character) ? ' ' : '?';
      case Character.LINE_SEPARATOR:
      case Character.PARAGRAPH_SEPARATOR:
        return ' ';
      case Character.FORMAT:
      case Character.SURROGATE:
        return '?';
      default:
        return character;
    }
  }
}
