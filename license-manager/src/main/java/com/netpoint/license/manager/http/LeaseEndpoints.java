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
import java.util.regex.Pattern;

/** Checkout, renewal and checkin. */
final class LeaseEndpoints {
  /** What a client-made lease id may look like: a UUID, or anything as unlikely to be met twice. */
  private static final Pattern LEASE_ID = Pattern.compile("[A-Za-z0-9_-]{16,64}");

  private final Store store;
  private final LeaseDesk desk;
  private final LeaseSigner signer;
  private final Problems problems;
  private final Traffic traffic;
  private final LongSupplier nanoTime;

  LeaseEndpoints(
      Store store,
      LeaseDesk desk,
      LeaseSigner signer,
      Problems problems,
      Traffic traffic,
      LongSupplier nanoTime) {
    this.store = store;
    this.desk = desk;
    this.signer = signer;
    this.problems = problems;
    this.traffic = traffic;
    this.nanoTime = nanoTime;
  }

  void addTo(Routes routes) {
    routes
        .add("POST", "/v1/leases", this::checkout)
        .add("POST", "/v1/leases/{id}/renewals", this::renew)
        .add("DELETE", "/v1/leases/{id}", this::checkin);
  }

  private CompletionStage<Answer> checkout(Call call) {
    CheckoutRequest request = LeaseJson.readCheckout(call.body());
    requireLeaseId(request.leaseId());
    Checkout checkout = new Checkout(request, call.secret(), call.address());
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
    String leaseId = leaseId(call);
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

  private CompletionStage<Answer> checkin(Call call) {
    String leaseId = leaseId(call);
    SecretHash secret = call.secret();
    return store
        .write(
            book -> {
              desk.checkin(book, leaseId, secret);
              return Answer.noContent();
            })
        .thenApply(
            answer -> {
              traffic.checkin(leaseId);
              return answer;
            });
  }

  private Answer answer(Outcome outcome) {
    if (outcome instanceof Outcome.Granted granted) {
      return Answer.json(granted.repeated() ? 200 : 201, LeaseJson.answer(signer.answer(granted)));
    }
    return problems.of(((Outcome.Refused) outcome).refusal());
  }

  private static String leaseId(Call call) {
    String leaseId = call.variables().get(0);
    requireLeaseId(leaseId);
    return leaseId;
  }

  private static void requireLeaseId(String leaseId) {
    if (!LEASE_ID.matcher(leaseId).matches()) {
      throw ProblemException.invalidRequest(
          "A lease id has 16 to 64 letters, digits, hyphens and underscores.");
    }
  }
}
