package com.netpoint.license.manager.http;

import com.netpoint.license.manager.lease.Detach;
import com.netpoint.license.manager.lease.DetachDesk;
import com.netpoint.license.manager.lease.DetachOutcome;
import com.netpoint.license.manager.lease.DetachSigner;
import com.netpoint.license.manager.lease.Listings;
import com.netpoint.license.manager.lease.SecretHash;
import com.netpoint.license.manager.lease.Store;
import com.netpoint.license.manager.rule.Client;
import com.netpoint.license.protocol.DetachRequest;
import com.netpoint.license.protocol.json.DetachJson;
import java.time.Instant;
import java.util.concurrent.CompletionStage;

/** Seats that leave for a machine, for how long, and which did. */
final class DetachEndpoints {
  private final Store store;
  private final DetachDesk desk;
  private final Locality locality;
  private final DetachSigner signer;
  private final Administrators administrators;
  private final Problems problems;
  private final Traffic traffic;

  DetachEndpoints(
      Store store,
      DetachDesk desk,
      Locality locality,
      DetachSigner signer,
      Administrators administrators,
      Problems problems,
      Traffic traffic) {
    this.store = store;
    this.desk = desk;
    this.locality = locality;
    this.signer = signer;
    this.administrators = administrators;
    this.problems = problems;
    this.traffic = traffic;
  }

  void addTo(Routes routes) {
    routes
        .add("POST", "/v1/detachments", this::detach)
        .add("POST", "/v1/detachments/{id}/extensions", this::extend)
        .add("GET", "/v1/detachments", administrators.only(call -> detachments()));
  }

  private CompletionStage<Answer> detach(Call call) {
    DetachRequest request = DetachJson.readRequest(call.body());
    String unused = LeaseIds.require(request.detachmentId());
    Detach detach = new Detach(request, call.secret(), locality.client(call));
    return store
        .write(book -> desk.detach(book, detach))
        .thenApply(
            outcome -> {
              traffic.detach(detach, outcome);
              return answer(outcome, 201);
            });
  }

  private CompletionStage<Answer> extend(Call call) {
    String id = LeaseIds.of(call);
    SecretHash secret = call.secret();
    Client client = locality.client(call);
    Instant until = DetachJson.readExtension(call.body());
    return store
        .write(book -> desk.extend(book, id, secret, client, until))
        .thenApply(
            outcome -> {
              traffic.extension(id, outcome);
              return answer(outcome, 200);
            });
  }

  private CompletionStage<Answer> detachments() {
    return store
        .read(book -> DetachJson.detachments(Listings.detachments(book)))
        .thenApply(body -> Answer.json(200, body));
  }

  private Answer answer(DetachOutcome outcome, int whenNew) {
    if (outcome instanceof DetachOutcome.Granted granted) {
      return Answer.json(
          granted.repeated() ? 200 : whenNew, DetachJson.answer(signer.answer(granted)));
    }
    return problems.of(((DetachOutcome.Refused) outcome).refusal());
  }
}
