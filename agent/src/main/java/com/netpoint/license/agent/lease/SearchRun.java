package com.netpoint.license.agent.lease;

import com.netpoint.license.client.ManagerAddress;
import com.netpoint.license.client.ManagerClient;
import com.netpoint.license.client.ServerTrust;
import com.netpoint.license.client.finder.Asked;
import com.netpoint.license.client.finder.Finding;
import com.netpoint.license.client.finder.FoundManager;
import com.netpoint.license.client.finder.MachineNetwork;
import com.netpoint.license.client.finder.ManagerFinder;
import com.netpoint.license.client.search.SearchRules;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One search, on a thread of its own: it goes on while a manager that it found is asked for a seat,
 * which may take longer than the search may.
 */
final class SearchRun implements ManagerSearch.Run {
  /** Of a forger's answers no more are tried than a person would wait for. */
  private static final int MOST_ASKED = 16;

  private static final Duration TIME_TO_ASK = Duration.ofSeconds(10);

  private final SearchRules rules;
  private final Supplier<ManagerFinder> finder;
  private final Function<ManagerAddress, ManagerClient> clients;
  private final LongSupplier nanoTime;
  private final long begin;
  private final List<ManagerAddress> waiting = new ArrayList<>();
  private final Set<ManagerAddress> heard = new HashSet<>();
  private final Set<String> hostsAsked = new HashSet<>();
  private final List<Attempt.Tried> others = new ArrayList<>();
  private @Nullable Thread thread;
  private int asked;
  private boolean over;

  /** A search that has not begun. */
  SearchRun(
      SearchRules rules,
      Supplier<ManagerFinder> finder,
      Function<ManagerAddress, ManagerClient> clients,
      LongSupplier nanoTime) {
    this.rules = rules;
    this.finder = finder;
    this.clients = clients;
    this.nanoTime = nanoTime;
    this.begin = nanoTime.getAsLong();
  }

  /** A search of this machine's networks. */
  static SearchRun ofThisMachine(
      SearchRules rules,
      ServerTrust trust,
      Function<ManagerAddress, ManagerClient> clients,
      LongSupplier nanoTime) {
    return new SearchRun(
        rules, () -> new ManagerFinder(new MachineNetwork(), trust, nanoTime), clients, nanoTime);
  }

  /** Does nothing when it was closed already. */
  synchronized void begin() {
    if (over) {
      return;
    }
    thread = new Thread(this::search, "netpoint-license-find");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public @Nullable ManagerClient next() {
    ManagerAddress address = nextAddress();
    return address == null ? null : clients.apply(address);
  }

  @Override
  public synchronized List<Attempt.Tried> others() {
    return new ArrayList<>(others);
  }

  @Override
  public synchronized void close() {
    over = true;
    waiting.clear();
    notifyAll();
    if (thread != null) {
      thread.interrupt();
    }
  }

  /** An interruption is kept for whoever waits: it may be the application's own thread. */
  private synchronized @Nullable ManagerAddress nextAddress() {
    boolean interrupted = false;
    while (waiting.isEmpty() && !over) {
      try {
        wait();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    boolean enough = asked == MOST_ASKED || nanoTime.getAsLong() - begin > TIME_TO_ASK.toNanos();
    return waiting.isEmpty() || enough ? null : take();
  }

  /** One whose host was not asked yet comes first: a forger who answers often waits at the end. */
  private ManagerAddress take() {
    ManagerAddress next =
        waiting.stream()
            .filter(address -> !hostsAsked.contains(address.host()))
            .findFirst()
            .orElse(waiting.get(0));
    waiting.remove(next);
    hostsAsked.add(next.host());
    asked++;
    return next;
  }

  private void search() {
    try {
      finder.get().search(rules.plan(), this::hear);
    } catch (RuntimeException | Error e) {
      tell("the search", "it failed (" + e.getMessage() + ")");
    } finally {
      end();
    }
  }

  private synchronized boolean hear(Finding finding) {
    FoundManager manager = finding.manager();
    if (manager == null) {
      tell(where(finding.asked()), finding.reason());
    } else if (heard.add(manager.address())) {
      hearManager(manager.address());
    }
    return !over;
  }

  private void hearManager(ManagerAddress address) {
    if (rules.allow(address)) {
      waiting.add(address);
      notifyAll();
    } else {
      tell(address.toString(), "it is not on this machine");
    }
  }

  private synchronized void end() {
    if (heard.isEmpty() && others.isEmpty()) {
      tell("broadcast", "this machine is on no network");
    }
    over = true;
    notifyAll();
  }

  private synchronized void tell(String where, String why) {
    others.add(Attempt.Tried.searched(where, why));
  }

  private static String where(Asked asked) {
    return asked.broadcast() ? "broadcast to " + asked.text() : asked.toString();
  }
}
