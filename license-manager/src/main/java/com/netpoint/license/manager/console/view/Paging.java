package com.netpoint.license.manager.console.view;

import java.util.List;

/**
 * Which rows of a list are on the page.
 *
 * @param number of the page, from 1
 * @param pages how many there are, 1 at least
 * @param total the rows of the whole list
 * @param query what else was asked for, to be repeated in links: {@code &sort=user}
 */
public record Paging(int number, int pages, int total, String query) {

  /** The page that was asked for, or the nearest one there is. */
  public static Paging of(String asked, int total, int rows, String query) {
    int pages = Math.max(1, (total + rows - 1) / rows);
    return new Paging(Math.max(1, Math.min(pages, number(asked))), pages, total, query);
  }

  /** The rows on it. */
  public <T> List<T> cut(List<T> all, int rows) {
    int from = Math.min(all.size(), (number - 1) * rows);
    return all.subList(from, Math.min(all.size(), from + rows));
  }

  public boolean hasPrevious() {
    return number > 1;
  }

  public boolean hasNext() {
    return number < pages;
  }

  private static int number(String asked) {
    try {
      return Integer.parseInt(asked);
    } catch (NumberFormatException e) {
      return 1;
    }
  }
}
