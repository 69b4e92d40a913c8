package com.netpoint.license.manager.reach;

import com.netpoint.license.client.search.SearchRules;
import java.util.List;

/**
 * What an administrator says of license managers on other machines.
 *
 * @param allowed whether they may be asked at all
 * @param broadcast whether the local networks are searched
 * @param aggressive whether each of the hosts is asked by TCP as well
 * @param search the search parameters, in their order
 */
public record RemoteAccess(
    boolean allowed, boolean broadcast, boolean aggressive, List<String> search) {
  /** What holds where nothing is said. */
  public static final RemoteAccess DEFAULTS = new RemoteAccess(true, true, false, List.of());

  public RemoteAccess {
    search = List.copyOf(search);
  }

  /**
   * The rules that an agent goes by, and a search with them.
   *
   * @throws IllegalArgumentException when a search parameter is none, or there are too many
   */
  public SearchRules rules() {
    return new SearchRules(allowed, String.join(",", search), broadcast, aggressive);
  }
}
