package com.netpoint.license.manager.reach;

import com.netpoint.license.client.ManagerAddress;
import com.netpoint.license.client.ManagerClient;
import com.netpoint.license.client.ManagerConnection;
import com.netpoint.license.client.ServerTrust;
import com.netpoint.license.client.finder.FoundManager;
import com.netpoint.license.client.finder.ManagerFinder;
import com.netpoint.license.client.finder.Network;
import com.netpoint.license.client.search.SearchRules;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The managers that an agent on this machine would find, and what they hold. After the search at
 * its start it asks nobody while nobody looks. Thread-safe.
 */
public final class Reach implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Reach.class);

  /** A house has a handful of managers; whoever answers in the name of more is not listened to. */
  private static final int MOST_MANAGERS = 32;

  private static final int THREADS = 8;

  /** How long what managers said is shown before they are asked again. */
  private static final long FRESH = Duration.ofSeconds(2).toNanos();

  /** How long a search counts while people look at pages. */
  private static final long SEARCHED = Duration.ofSeconds(60).toNanos();

  /** How long a page that has nothing to show yet waits. */
  private static final Duration PATIENCE = Duration.ofMillis(2500);

  private final ClientConfig config;
  private final Network network;
  private final String ownStore;
  private final LongSupplier nanoTime;
  private final ExecutorService threads =
      Executors.newFixedThreadPool(
          THREADS,
          task -> {
            Thread thread = new Thread(task, "reach");
            thread.setDaemon(true);
            return thread;
          });
  private SearchRun search;
  private long searchedAt;
  private CompletableFuture<List<RemoteManager>> asking =
      CompletableFuture.completedFuture(List.of());
  private @Nullable List<RemoteManager> known;
  private long askedAt;

  /**
   * The reach of the agent that goes by a configuration. Searches at once.
   *
   * @param ownStore the thumbprint of this manager's own store, which is not elsewhere
   * @param nanoTime the monotonic clock
   */
  public Reach(ClientConfig config, Network network, String ownStore, LongSupplier nanoTime) {
    this.config = config;
    this.network = network;
    this.ownStore = ownStore;
    this.nanoTime = nanoTime;
    this.askedAt = nanoTime.getAsLong() - FRESH;
    this.searchedAt = nanoTime.getAsLong();
    this.search = search();
  }

  public ClientConfig config() {
    return config;
  }

  /** Begins anew, by what the configuration says now. */
  public synchronized SearchRun searchAnew() {
    known = null;
    asking = CompletableFuture.completedFuture(List.of());
    askedAt = nanoTime.getAsLong() - FRESH;
    return search();
  }

  private SearchRun search() {
    SearchRun run = new SearchRun();
    search = run;
    searchedAt = nanoTime.getAsLong();
    try {
      threads.execute(() -> search(run));
    } catch (RejectedExecutionException e) {
      run.end();
    }
    return run;
  }

  /** The latest search. */
  public synchronized SearchRun latest() {
    return search;
  }

  /**
   * What the managers in reach said they hold, not older than a few seconds. Where nothing is known
   * yet it takes 2.5 s at most; those that have not answered by then are missing.
   */
  public synchronized CompletableFuture<List<RemoteManager>> managers() {
    if (nanoTime.getAsLong() - searchedAt > SEARCHED) {
      SearchRun unused = search();
    }
    if (asking.isDone() && nanoTime.getAsLong() - askedAt >= FRESH) {
      askedAt = nanoTime.getAsLong();
      SearchRun run = search;
      asking = CompletableFuture.supplyAsync(() -> ask(run), threads);
    }
    return known == null
        ? asking.copy().completeOnTimeout(List.of(), PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
        : CompletableFuture.completedFuture(known);
  }

  /** What comes of asking a license manager elsewhere, as the agent here would. Waits for it. */
  public <T> T call(ManagerAddress address, Function<ManagerClient, T> question) {
    try (ManagerConnection connection = Callers.connection(trust())) {
      return question.apply(new ManagerClient(address, connection));
    }
  }

  /** Lets go of searches and calls that are under way. */
  @Override
  public synchronized void close() {
    threads.shutdownNow();
    search.end();
  }

  private void search(SearchRun run) {
    try {
      SearchRules rules = config.access().rules();
      if (rules.searchAnything()) {
        new ManagerFinder(network, config.trust(), nanoTime).search(rules.plan(), run::add);
      }
    } catch (ClientConfigException | IllegalArgumentException e) {
      LOG.atWarn().addKeyValue("reason", e.getMessage()).log("managers are not searched");
    } catch (RuntimeException e) {
      LOG.warn("a search for managers failed", e);
    } finally {
      run.end();
    }
  }

  private List<RemoteManager> ask(SearchRun run) {
    List<RemoteManager> answers = ask(addresses(run), trust());
    if (answers.isEmpty() && !run.over().isDone()) {
      boolean unused = await(run);
      answers = ask(addresses(run), trust());
    }
    synchronized (this) {
      if (search == run) {
        known = answers;
      }
    }
    return answers;
  }

  /** Each store once, however many addresses lead to it. */
  private List<RemoteManager> ask(Collection<ManagerAddress> addresses, ServerTrust trust) {
    List<CompletableFuture<@Nullable RemoteManager>> calls =
        addresses.stream()
            .map(
                address ->
                    CompletableFuture.supplyAsync(() -> Callers.ask(address, trust), threads))
            .toList();
    Map<String, RemoteManager> byStore = new LinkedHashMap<>();
    calls.stream()
        .map(Reach::answer)
        .filter(Objects::nonNull)
        .filter(each -> !each.store().equals(ownStore))
        .forEach(each -> byStore.putIfAbsent(each.store(), each));
    return List.copyOf(byStore.values());
  }

  /** What one says costs the others nothing. */
  private static @Nullable RemoteManager answer(CompletableFuture<@Nullable RemoteManager> call) {
    try {
      return call.join();
    } catch (CompletionException | CancellationException e) {
      LOG.warn("a license manager was not understood", e);
      return null;
    }
  }

  private Set<ManagerAddress> addresses(SearchRun run) {
    try {
      SearchRules rules = config.access().rules();
      return Stream.concat(
              config.servers().stream(), run.managers().stream().map(FoundManager::address))
          .filter(rules::allow)
          .distinct()
          .limit(MOST_MANAGERS)
          .collect(Collectors.toCollection(LinkedHashSet::new));
    } catch (ClientConfigException | IllegalArgumentException e) {
      return Set.of();
    }
  }

  private ServerTrust trust() {
    try {
      return config.trust();
    } catch (ClientConfigException e) {
      return ServerTrust.system();
    }
  }

  private static boolean await(SearchRun run) {
    return run.over()
        .copy()
        .completeOnTimeout(false, PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
        .join();
  }
}
