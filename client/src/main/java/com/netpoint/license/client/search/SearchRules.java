package com.netpoint.license.client.search;

import com.netpoint.license.client.ManagerAddress;
import com.netpoint.license.client.finder.SearchParameter;
import com.netpoint.license.client.finder.SearchPlan;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Where managers may be asked and searched: the keys of the configuration that say so, as one. */
public final class SearchRules {
  private static final String THIS_MACHINE = "localhost";

  private final boolean remote;
  private final String hosts;
  private final boolean broadcast;
  private final boolean aggressive;

  /**
   * Rules as they were configured.
   *
   * @param remote whether managers on other machines may be asked. Where not, a manager counts as
   *     this machine's by its address alone, see {@link ManagerAddress#isLoopback}; no network is
   *     asked then, and {@code localhost} always is
   * @param hosts the search parameters, with commas between them; empty for none
   * @param broadcast whether to ask the local networks
   * @param aggressive whether to ask the hosts by TCP as well
   * @throws IllegalArgumentException when a host is no search parameter, or there are too many
   */
  public SearchRules(boolean remote, String hosts, boolean broadcast, boolean aggressive) {
    this.remote = remote;
    this.hosts = hosts;
    this.broadcast = broadcast;
    this.aggressive = aggressive;
    if (!hosts.isEmpty()) {
      SearchPlan unused = SearchPlan.of(parameters());
    }
  }

  /** Whether a manager at this address may be asked for a seat. */
  public boolean allow(ManagerAddress address) {
    return remote || address.isLoopback();
  }

  /** Whether there is anything to search. */
  public boolean searchAnything() {
    return !remote || broadcast || !hosts.isEmpty();
  }

  /** What a search by these rules asks. */
  public SearchPlan plan() {
    List<SearchParameter> parameters = parameters();
    if (!remote) {
      parameters.removeIf(parameter -> !parameter.isLoopback());
      parameters.add(SearchParameter.parse(THIS_MACHINE, ManagerAddress.DEFAULT_PORT));
    }
    return SearchPlan.of(parameters).broadcast(remote && broadcast).aggressive(aggressive);
  }

  /** The same text for the same rules, in one line. */
  @Override
  public String toString() {
    return "remote="
        + remote
        + " broadcast="
        + broadcast
        + " aggressive="
        + aggressive
        + " hosts="
        + hosts.replaceAll("\\s+", " ");
  }

  private List<SearchParameter> parameters() {
    return new ArrayList<>(
        hosts.isEmpty()
            ? Collections.emptyList()
            : SearchParameter.parseAll(hosts, ManagerAddress.DEFAULT_PORT));
  }
}
