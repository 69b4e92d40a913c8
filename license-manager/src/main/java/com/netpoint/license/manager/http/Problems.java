package com.netpoint.license.manager.http;

import com.netpoint.license.manager.lease.StoreException;
import com.netpoint.license.manager.license.Refusal;
import com.netpoint.license.protocol.Problem;
import com.netpoint.license.protocol.RefusalCode;
import com.netpoint.license.protocol.json.InvalidJsonException;
import java.util.concurrent.CompletionException;

/** Turns refusals and faults into answers: the only place that does. */
final class Problems {
  private final String store;
  private final FaultLog faults;

  /**
   * The answers of one store's manager.
   *
   * @param store the thumbprint of its identity, which stands in every refusal
   */
  Problems(String store, FaultLog faults) {
    this.store = store;
    this.faults = faults;
  }

  Answer of(Refusal refusal) {
    Problem problem =
        Problem.of(
                status(refusal.code()),
                refusal.code().name(),
                title(refusal.code()),
                refusal.detail())
            .fromStore(store);
    return Answer.problem(
        refusal.seatsTaken() == null ? problem : problem.withSeatsTaken(refusal.seatsTaken()));
  }

  Answer of(Throwable fault) {
    Throwable cause =
        fault instanceof CompletionException && fault.getCause() != null ? fault.getCause() : fault;
    if (cause instanceof ProblemException known) {
      Answer answer = Answer.problem(known.problem());
      return answer.status() == 401 ? answer.with("WWW-Authenticate", "Bearer") : answer;
    }
    if (cause instanceof InvalidJsonException invalid) {
      return Answer.problem(
          ProblemException.invalidRequest("The body is wrong: " + invalid.getMessage() + ".")
              .problem());
    }
    if (cause instanceof StoreException) {
      faults.write("the store could not be used", cause);
      return Answer.problem(Conditions.storeUnavailable()).with("Retry-After", "1");
    }
    faults.write("a request met a fault", cause);
    return Answer.problem(Conditions.fault());
  }

  private static int status(RefusalCode code) {
    return switch (code) {
      case NO_SEAT_FREE, LEASE_CONFLICT, DETACH_DISABLED, DETACH_LIMIT -> 409;
      case NOT_LICENSED, LICENSE_EXPIRED, DENIED_BY_RULE -> 403;
      case UNKNOWN_PRODUCT -> 404;
      case LEASE_LOST, DETACHMENT_LOST -> 410;
    };
  }

  private static String title(RefusalCode code) {
    return switch (code) {
      case NO_SEAT_FREE -> "No seat is free";
      case LEASE_CONFLICT -> "The lease id is taken";
      case NOT_LICENSED -> "The feature is not licensed";
      case LICENSE_EXPIRED -> "The license is not valid at this time";
      case DENIED_BY_RULE -> "A rule denies this";
      case UNKNOWN_PRODUCT -> "The product is not known here";
      case LEASE_LOST -> "The lease is lost";
      case DETACH_DISABLED -> "This seat cannot be detached";
      case DETACH_LIMIT -> "A limit of detaching is reached";
      case DETACHMENT_LOST -> "The detachment is lost";
    };
  }
}
