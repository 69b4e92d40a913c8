package com.netpoint.license.manager.audit;

import com.netpoint.license.manager.license.PoolId;
import com.netpoint.license.protocol.CheckoutRequest;
import com.netpoint.license.protocol.DetachRequest;
import java.time.Instant;
import java.util.Locale;

/**
 * A line of the access log: what was asked, and what became of it. A lease's secret is no part of
 * it.
 *
 * <p>Renewals that were granted are not logged: each lease has one every few seconds, and they
 * would drown the rest.
 *
 * @param at the date
 * @param client the network address that the lease was asked from
 * @param user the user's login name, as the process says
 * @param host the machine's name, as the process says
 * @param processId the operating system's id of the process, 0 when it could not be told
 * @param pool what was asked for, which no license needs to name
 * @param leaseId the client-made id of the lease, or of the detachment
 * @param result {@link #GRANTED}, {@link #REPEATED}, {@link #ENDED}, or the name of a refusal's
 *     code
 * @param detail who did it, or which rule forbade it; empty when there is nothing more to say
 */
public record LogEntry(
    Instant at,
    String client,
    String user,
    String host,
    long processId,
    Call call,
    PoolId pool,
    String leaseId,
    String result,
    String detail) {

  /** The lease was not there before. */
  public static final String GRANTED = "GRANTED";

  /** The lease was there already, and its process has asked once more. */
  public static final String REPEATED = "REPEATED";

  /** The lease is not there any more. */
  public static final String ENDED = "ENDED";

  /** What became of a call for the lease that a request names. */
  public static LogEntry of(
      Instant at, String client, CheckoutRequest request, Call call, String result, String detail) {
    return new LogEntry(
        at,
        client,
        request.user(),
        request.host(),
        request.processId(),
        call,
        new PoolId(request.product(), request.feature()),
        request.leaseId(),
        result,
        detail);
  }

  /** What became of a call for the detachment that a request names. */
  public static LogEntry of(
      Instant at, String client, DetachRequest request, Call call, String result, String detail) {
    return new LogEntry(
        at,
        client,
        request.user(),
        request.host(),
        0,
        call,
        new PoolId(request.product(), request.feature()),
        request.detachmentId(),
        result,
        detail);
  }

  /** Whether it was a no. */
  public boolean isRefusal() {
    return !result.equals(GRANTED) && !result.equals(REPEATED) && !result.equals(ENDED);
  }

  /** All that a filter finds it by, in small letters. */
  public String words() {
    return String.join(
            " ",
            client,
            user + "@" + host,
            call.word(),
            result,
            pool.product(),
            pool.feature(),
            leaseId,
            detail)
        .toLowerCase(Locale.ROOT);
  }
}
