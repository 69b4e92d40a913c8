package com.netpoint.license.manager.http;

import com.netpoint.license.manager.lease.Checkout;
import com.netpoint.license.manager.lease.LeaseDesk;
import com.netpoint.license.manager.lease.Outcome;
import com.netpoint.license.manager.lease.SecretHash;
import com.netpoint.license.manager.lease.Store;
import com.netpoint.license.protocol.CheckoutRequest;
import com.netpoint.license.protocol.json.LeaseJson;
import java.util.concurrent.CompletionStage;
import java.util.function.LongSupplier;

/** Checkout and renewal. */
final class LeaseEndpoints {
  private final Store store;
  private final LeaseDesk desk;
  private final Locality locality;
  private final LeaseSigner signer;
  private final Problems problems;
  private final Traffic traffic;
  private final LongSupplier nanoTime;

  LeaseEndpoints(
      Store store,
      LeaseDesk desk,
      Locality locality,
      LeaseSigner signer,
      Problems problems,
      Traffic traffic,
      LongSupplier nanoTime) {
    this.store = store;
    this.desk = desk;
    this.locality = locality;
    this.signer = signer;
    this.problems = problems;
    this.traffic = traffic;
    this.nanoTime = nanoTime;
  }

  void addTo(Routes routes) {
    routes
        .add("POST", "/v1/leases", this::checkout)
        .add("POST", "/v1/leases/{id}/renewals", this::renew);
  }

  private CompletionStage<Answer> checkout(Call call) {
    CheckoutRequest request = LeaseJson.readCheckout(call.body());
    String unused = LeaseIds.require(request.leaseId());
    Checkout checkout = new Checkout(request, call.secret(), locality.client(call));
    long start = nanoTime.getAsLong();
    return store
        .write(book -> desk.checkout(book, checkout))
        .thenApply(
            outcome -> {
              traffic.checkout(checkout, outcome, nanoTime.getAsLong() - start);
              return answer(outcome);
            });
  }

  private CompletionStage<Answer> renew(Call call) {
    String leaseId = LeaseIds.of(call);
    SecretHash secret = call.secret();
    String nonce = LeaseJson.readRenewal(call.body());
    return store
        .write(book -> desk.renew(book, leaseId, secret, nonce))
        .thenApply(
            outcome -> {
              traffic.renewal(leaseId, outcome);
              return answer(outcome);
            });
  }

  private Answer answer(Outcome outcome) {
    if (outcome instanceof Outcome.Granted granted) {
      return Answer.json(granted.repeated() ? 200 : 201, LeaseJson.answer(signer.answer(granted)));
    }
    return problems.of(((Outcome.Refused) outcome).refusal());
  }
}
