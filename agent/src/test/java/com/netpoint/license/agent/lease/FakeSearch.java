package com.netpoint.license.agent.lease;

import com.netpoint.license.client.ManagerClient;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** Finds what the test says, and counts how often it was asked to. */
final class FakeSearch implements ManagerSearch {
  final List<FakeManager> findable = new ArrayList<>();
  final List<Attempt.Tried> others = new ArrayList<>();
  int searches;
  int closed;
  boolean aborted;
  @Nullable ManagerClient last;

  FakeSearch finding(FakeManager... managers) {
    findable.clear();
    findable.addAll(List.of(managers));
    return this;
  }

  @Override
  public @Nullable ManagerClient last() {
    return last;
  }

  @Override
  public Run begin() {
    searches++;
    Queue<FakeManager> left = new ArrayDeque<>(findable);
    return new Run() {
      @Override
      public @Nullable ManagerClient next() {
        FakeManager next = left.poll();
        return next == null ? null : next.client();
      }

      @Override
      public List<Attempt.Tried> others() {
        return others;
      }

      @Override
      public void close() {
        closed++;
      }
    };
  }

  @Override
  public void remember(ManagerClient manager) {
    last = manager;
  }

  @Override
  public void abort() {
    aborted = true;
  }
}
