package com.netpoint.license.agent.lease;

import com.netpoint.license.client.ManagerAddress;
import com.netpoint.license.client.ManagerClient;
import com.netpoint.license.client.ServerTrust;
import com.netpoint.license.client.search.SearchRules;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Searches by the rules of the configuration. Nothing is read or made before it is needed, so that
 * a start whose managers are named and answer pays nothing for it.
 */
public final class NetworkSearch implements ManagerSearch {
  private final SearchRules rules;
  private final Supplier<SearchRun> runs;
  private final Function<ManagerAddress, ManagerClient> clients;
  private final Supplier<LastFound> opening;
  private volatile @Nullable LastFound memory;
  private volatile @Nullable ManagerClient last;
  private volatile @Nullable SearchRun current;
  private volatile boolean aborted;

  NetworkSearch(
      SearchRules rules,
      Supplier<SearchRun> runs,
      Supplier<LastFound> opening,
      Function<ManagerAddress, ManagerClient> clients) {
    this.rules = rules;
    this.runs = runs;
    this.opening = opening;
    this.clients = clients;
  }

  /**
   * A search of this machine's networks, which remembers for this user what it found.
   *
   * @param product for which it is remembered
   * @param trust which certificate a manager that is asked by https may show
   * @param clients makes what a manager is asked through
   * @param nanoTime the monotonic clock
   */
  public static ManagerSearch by(
      SearchRules rules,
      String product,
      ServerTrust trust,
      Function<ManagerAddress, ManagerClient> clients,
      LongSupplier nanoTime) {
    return !rules.searchAnything()
        ? NONE
        : new NetworkSearch(
            rules,
            () -> SearchRun.ofThisMachine(rules, trust, clients, nanoTime),
            () -> new LastFound(CacheFolder.fileFor("found", product), rules.toString()),
            clients);
  }

  @Override
  public @Nullable ManagerClient last() {
    if (memory == null) {
      ManagerAddress address = memory().read();
      last = address == null || !rules.allow(address) ? null : clients.apply(address);
    }
    return aborted ? null : last;
  }

  @Override
  public Run begin() {
    SearchRun run = runs.get();
    current = run;
    if (aborted) {
      run.close();
    }
    run.begin();
    return run;
  }

  @Override
  public void remember(ManagerClient manager) {
    last = manager;
    memory().write(manager.address());
  }

  @Override
  public void abort() {
    aborted = true;
    SearchRun run = current;
    if (run != null) {
      run.close();
    }
  }

  private LastFound memory() {
    LastFound known = memory;
    LastFound opened = known == null ? opening.get() : known;
    memory = opened;
    return opened;
  }
}
