package com.netpoint.license.manager.settings;

/** What values a setting may have, and how they are written. */
interface Kind<T> {

  /**
   * The value that a text stands for.
   *
   * @throws IllegalArgumentException when it is none; the message says why
   */
  T parse(String text);

  /** A value as {@link #parse} reads it; always the same text for the same value. */
  String format(T value);

  /** What it may be, in a few words with the unit. */
  String bounds();
}
