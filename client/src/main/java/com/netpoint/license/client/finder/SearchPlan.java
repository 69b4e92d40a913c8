package com.netpoint.license.client.finder;

import com.netpoint.license.client.ManagerAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;

/** Where to search for managers, and how. */
public final class SearchPlan {
  /** Each is a thread while the search lasts. */
  public static final int MAX_PARAMETERS = 64;

  private final List<SearchParameter> parameters;
  private final boolean broadcast;
  private final boolean aggressive;
  private final int port;

  private SearchPlan(
      List<SearchParameter> parameters, boolean broadcast, boolean aggressive, int port) {
    this.parameters = parameters;
    this.broadcast = broadcast;
    this.aggressive = aggressive;
    this.port = port;
  }

  /**
   * Asks each of these hosts by UDP; one that is given twice is asked once.
   *
   * @throws IllegalArgumentException when there are more than {@link #MAX_PARAMETERS}
   */
  public static SearchPlan of(List<SearchParameter> parameters) {
    List<SearchParameter> distinct = new ArrayList<>(new LinkedHashSet<>(parameters));
    if (distinct.size() > MAX_PARAMETERS) {
      throw new IllegalArgumentException(
          "there are "
              + distinct.size()
              + " search parameters, and "
              + MAX_PARAMETERS
              + " at most");
    }
    return new SearchPlan(
        Collections.unmodifiableList(distinct), false, false, ManagerAddress.DEFAULT_PORT);
  }

  /** Whether this machine's networks are asked as well, each at its broadcast address. */
  public SearchPlan broadcast(boolean value) {
    return new SearchPlan(parameters, value, aggressive, port);
  }

  /** Whether each host is asked by TCP as well, for networks that drop UDP. */
  public SearchPlan aggressive(boolean value) {
    return new SearchPlan(parameters, broadcast, value, port);
  }

  /**
   * The port at which networks are asked, 1947 unless said otherwise.
   *
   * @param value from 1 to 65535
   */
  public SearchPlan port(int value) {
    return new SearchPlan(parameters, broadcast, aggressive, value);
  }

  List<SearchParameter> parameters() {
    return parameters;
  }

  boolean broadcast() {
    return broadcast;
  }

  boolean aggressive() {
    return aggressive;
  }

  int port() {
    return port;
  }
}
