package com.netpoint.license.manager.console.view;

/**
 * A sentence at the head of a page.
 *
 * @param kind how grave it is
 * @param text the sentence, empty when there is none
 */
public record Notice(Kind kind, String text) {
  /** No sentence. */
  public static final Notice NONE = new Notice(Kind.DONE, "");

  /** How grave a notice is. */
  public enum Kind {
    /** What was asked for is done. */
    DONE,
    /** What was asked for was not done. */
    WRONG
  }

  public static Notice done(String text) {
    return new Notice(Kind.DONE, text);
  }

  public static Notice wrong(String text) {
    return new Notice(Kind.WRONG, text);
  }

  public boolean isWrong() {
    return kind == Kind.WRONG;
  }

  public boolean isEmpty() {
    return text.isEmpty();
  }
}
