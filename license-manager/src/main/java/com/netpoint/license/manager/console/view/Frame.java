package com.netpoint.license.manager.console.view;

/**
 * What surrounds every page.
 *
 * @param menu where under Options the page stands
 * @param texts in the reader's language
 * @param machine what the machine calls itself
 * @param token what a form must bring back
 * @param assets changes with the files that pages refer to, so that browsers may keep them
 * @param standing how far the reader has come
 * @param notice what has just been done or what is wrong, empty when nothing is to be said
 */
public record Frame(
    Menu menu,
    Texts texts,
    String machine,
    String token,
    String assets,
    Standing standing,
    Notice notice) {

  /** A text in the reader's language. */
  public String text(String key, Object... values) {
    return texts.of(key, values);
  }
}
