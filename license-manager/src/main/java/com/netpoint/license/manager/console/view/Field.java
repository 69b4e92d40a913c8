package com.netpoint.license.manager.console.view;

import java.util.List;

/**
 * A field of a form.
 *
 * @param key its name in the form; its label and its hint stand among the texts as {@code
 *     setting.KEY} and {@code setting.KEY.hint}
 * @param shape what it looks like
 * @param value what stands in it, as it was typed where something is wrong with it
 * @param choices what can be chosen, empty where it is typed; their labels stand among the texts as
 *     {@code setting.KEY.CHOICE}
 * @param bounds what it may be, empty where the shape says it
 * @param error what is wrong with it in a sentence, empty when nothing is
 * @param given whether the command line gave it, so that it cannot be changed here
 */
public record Field(
    String key,
    Shape shape,
    String value,
    List<String> choices,
    String bounds,
    String error,
    boolean given) {

  /** What a field looks like. */
  public enum Shape {
    BOX,
    LINE,
    LINES,
    CHOICE
  }

  public String label() {
    return "setting." + key;
  }

  public String hint() {
    return label() + ".hint";
  }

  /** The name of the label of one that can be chosen. */
  public String label(String choice) {
    return label() + "." + choice;
  }

  public boolean isChecked() {
    return value.equals("on");
  }

  public boolean isWrong() {
    return !error.isEmpty();
  }

  /** The ids of what a screen reader reads after the label. */
  public String describedBy() {
    return key + "-hint" + (isWrong() ? " " + key + "-error" : "");
  }
}
