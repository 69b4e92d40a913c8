package com.netpoint.license.manager.http;

import com.netpoint.license.manager.lease.Checkin;
import com.netpoint.license.manager.lease.DetachDesk;
import com.netpoint.license.manager.lease.SecretHash;
import com.netpoint.license.manager.lease.Store;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Takes detached seats back, and ids that were never seen as well, which count together with those
 * of leases.
 */
final class ReturnEndpoint {
  private final Store store;
  private final DetachDesk desk;
  private final UnseenIds unseen;
  private final Problems problems;
  private final Traffic traffic;

  ReturnEndpoint(
      Store store, DetachDesk desk, UnseenIds unseen, Problems problems, Traffic traffic) {
    this.store = store;
    this.desk = desk;
    this.unseen = unseen;
    this.problems = problems;
    this.traffic = traffic;
  }

  void addTo(Routes routes) {
    routes.add("DELETE", "/v1/detachments/{id}", this::giveBack);
  }

  private CompletionStage<Answer> giveBack(Call call) {
    String id = LeaseIds.of(call);
    SecretHash secret = call.secret();
    String network = call.network();
    Duration wait = unseen.wait(network);
    if (wait.isZero()) {
      return takeBack(id, secret, network);
    }
    return store
        .read(book -> DetachDesk.isSeen(book, id))
        .thenCompose(
            seen ->
                seen
                    ? takeBack(id, secret, network)
                    : CompletableFuture.completedFuture(unseen.tooMany(wait)));
  }

  private CompletionStage<Answer> takeBack(String id, SecretHash secret, String network) {
    return store
        .write(book -> desk.giveBack(book, id, secret))
        .thenApply(
            outcome -> {
              if (outcome == Checkin.UNSEEN) {
                unseen.count(network);
              }
              traffic.returned(id, outcome);
              return outcome == Checkin.NOT_THE_OWNER
                  ? problems.of(DetachDesk.lostRefusal())
                  : Answer.noContent();
            });
  }
}
