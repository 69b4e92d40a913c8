package com.netpoint.license.manager.lease;

import com.netpoint.license.manager.license.PoolTerms;
import com.netpoint.license.manager.license.Refusal;
import com.netpoint.license.protocol.CheckoutRequest;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What became of a request for a lease, or for more time on one. */
public sealed interface Outcome {

  /**
   * A yes that is on the books.
   *
   * @param request whom it was granted to, with the nonce of this very call
   * @param terms the licenses it rests on
   * @param issuedAt the date of the grant
   * @param lasting how long from then on; the whole seconds of it are promised
   * @param repeated whether the lease was there already
   */
  record Granted(
      CheckoutRequest request,
      PoolTerms terms,
      Instant issuedAt,
      Duration lasting,
      boolean repeated)
      implements Outcome {

    /** The end of the licenses it rests on; absent when they have none. */
    public @Nullable Instant renewableUntil() {
      return terms.endsAt();
    }
  }

  /** A no, of which nothing is written but that it was said. */
  record Refused(Refusal refusal) implements Outcome {}
}
