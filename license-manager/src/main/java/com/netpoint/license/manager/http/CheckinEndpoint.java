package com.netpoint.license.manager.http;

import com.netpoint.license.manager.lease.Book;
import com.netpoint.license.manager.lease.Checkin;
import com.netpoint.license.manager.lease.LeaseDesk;
import com.netpoint.license.manager.lease.SecretHash;
import com.netpoint.license.manager.lease.Store;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Takes leases back, and ids that were never seen as well, but of those no network may fill the
 * store.
 */
final class CheckinEndpoint {
  private final Store store;
  private final LeaseDesk desk;
  private final UnseenIds unseen;
  private final Traffic traffic;

  CheckinEndpoint(Store store, LeaseDesk desk, UnseenIds unseen, Traffic traffic) {
    this.store = store;
    this.desk = desk;
    this.unseen = unseen;
    this.traffic = traffic;
  }

  void addTo(Routes routes) {
    routes.add("DELETE", "/v1/leases/{id}", this::checkin);
  }

  private CompletionStage<Answer> checkin(Call call) {
    String leaseId = LeaseIds.of(call);
    SecretHash secret = call.secret();
    String network = call.network();
    Duration wait = unseen.wait(network);
    if (wait.isZero()) {
      return takeBack(leaseId, secret, network);
    }
    return store
        .read(book -> isSeen(book, leaseId))
        .thenCompose(
            seen ->
                seen
                    ? takeBack(leaseId, secret, network)
                    : CompletableFuture.completedFuture(unseen.tooMany(wait)));
  }

  private CompletionStage<Answer> takeBack(String leaseId, SecretHash secret, String network) {
    return store
        .write(book -> desk.checkin(book, leaseId, secret))
        .thenApply(
            outcome -> {
              if (outcome == Checkin.UNSEEN) {
                unseen.count(network);
              }
              traffic.checkin(leaseId, outcome);
              return Answer.noContent();
            });
  }

  private static boolean isSeen(Book book, String leaseId) {
    return book.lease(leaseId) != null || book.isDead(leaseId);
  }
}
