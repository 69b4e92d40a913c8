package com.netpoint.license.manager.reach;

import com.netpoint.license.client.finder.Finding;
import com.netpoint.license.client.finder.FoundManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/** One search, which can be followed while it goes on and after. Thread-safe. */
public final class SearchRun {
  private final List<Finding> findings = new ArrayList<>();
  private final List<Follower> followers = new ArrayList<>();
  private final CompletableFuture<Boolean> over = new CompletableFuture<>();

  /** Hears what a search finds. */
  public interface Follower {
    /** A line of it. Must not wait. */
    void found(Finding finding);

    /** There will be no other. Must not wait. */
    void ended();
  }

  /** Tells what was found already, and the rest when it is there. */
  public synchronized void follow(Follower follower) {
    findings.forEach(follower::found);
    if (over.isDone()) {
      follower.ended();
    } else {
      followers.add(follower);
    }
  }

  /** What was found until now, in the order in which it came. */
  public synchronized List<Finding> findings() {
    return List.copyOf(findings);
  }

  /** The managers among what was found until now. */
  public List<FoundManager> managers() {
    return findings().stream().map(Finding::manager).filter(Objects::nonNull).toList();
  }

  /** Completes when there will be no other. */
  CompletableFuture<Boolean> over() {
    return over;
  }

  synchronized boolean add(Finding finding) {
    findings.add(finding);
    followers.forEach(each -> each.found(finding));
    return true;
  }

  synchronized void end() {
    over.complete(true);
    followers.forEach(Follower::ended);
    followers.clear();
  }
}
