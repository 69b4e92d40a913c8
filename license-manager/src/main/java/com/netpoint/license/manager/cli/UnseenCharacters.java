package com.netpoint.license.manager.cli;

/** Characters that say nothing and do something, where a line is written for people. */
public final class UnseenCharacters {
  private UnseenCharacters() {}

  /** Whether it ends a line, or changes how the rest of it is shown. */
  public static boolean has(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          true;
      default -> false;
    };
  }
}
