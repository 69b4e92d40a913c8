package com.netpoint.license.manager.rule;

import java.util.ArrayList;
import java.util.List;

/** Reads a text that says one thing a line. Blank lines, and those that begin with #, say none. */
public final class RuleLines {
  private RuleLines() {}

  /**
   * What the lines say, in their order.
   *
   * @throws IllegalArgumentException when some say nothing that can be understood; the message
   *     names each of them by its number and tells what is wrong with it
   */
  public static <T> List<T> read(String text, Reader<T> reader) {
    List<T> read = new ArrayList<>();
    List<String> wrong = new ArrayList<>();
    int number = 0;
    for (String line : (Iterable<String>) text.lines()::iterator) {
      number++;
      String said = line.strip();
      if (said.isEmpty() || said.startsWith("#")) {
        continue;
      }
      try {
        read.add(reader.read(number, said));
      } catch (IllegalArgumentException e) {
        wrong.add("line " + number + ": " + e.getMessage());
      }
    }
    if (!wrong.isEmpty()) {
      throw new IllegalArgumentException(String.join("; ", wrong));
    }
    return read;
  }

  /** Understands one line. */
  public interface Reader<T> {

    /**
     * What a line says.
     *
     * @param number counts from 1
     * @throws IllegalArgumentException with what is wrong with it
     */
    T read(int number, String line);
  }
}
