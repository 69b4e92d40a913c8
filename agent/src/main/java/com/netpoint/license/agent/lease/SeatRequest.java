package com.netpoint.license.agent.lease;

import com.netpoint.license.client.LeaseSecret;
import com.netpoint.license.client.machine.MachineIdentity;
import com.netpoint.license.client.machine.ThisProcess;
import com.netpoint.license.protocol.CheckoutRequest;
import com.netpoint.license.protocol.DetachRequest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/**
 * This process's request for a seat. Its lease id and secret stay the same however often it is
 * sent, so that it can never pay twice; only the nonce is new each time.
 */
public final class SeatRequest {
  /** What a manager takes; a manifest may say more, such as a whole build's description. */
  private static final int LONGEST_VERSION = 256;

  private final SecureRandom random = new SecureRandom();
  private final LeaseSecret secret = LeaseSecret.random(random);
  private final CheckoutRequest request;

  /** A request for a feature of a product by this process, with the version of the application. */
  public SeatRequest(String product, String feature, String version) {
    this.request =
        CheckoutRequest.forLease(randomId())
            .product(product)
            .feature(feature)
            .version(version.substring(0, Math.min(version.length(), LONGEST_VERSION)))
            .user(ThisProcess.user())
            .host(ThisProcess.host())
            .machineId(MachineIdentity.forProduct(product))
            .processId(ThisProcess.id())
            .build();
  }

  private SeatRequest(CheckoutRequest earlier) {
    this.request = earlier.withLeaseId(randomId());
  }

  public String product() {
    return request.product();
  }

  public String feature() {
    return request.feature();
  }

  /** The user's login name. */
  public String user() {
    return request.user();
  }

  public String machineId() {
    return request.machineId();
  }

  /** The same user's request for a seat of the same that he takes along to this machine. */
  public DetachRequest toTakeAlong(String detachmentId, Instant until) {
    return DetachRequest.under(detachmentId)
        .product(request.product())
        .feature(request.feature())
        .user(request.user())
        .host(request.host())
        .machineId(request.machineId())
        .until(until)
        .build();
  }

  /**
   * The same request under another lease id and secret, for a store in which the old id was given
   * back, and is dead for a day.
   */
  SeatRequest anew() {
    return new SeatRequest(request);
  }

  /** The request as it is sent now, with a nonce of its own. */
  CheckoutRequest fresh() {
    return request.withNonce(LeaseSecret.randomText(random));
  }

  String leaseId() {
    return request.leaseId();
  }

  LeaseSecret secret() {
    return secret;
  }

  private String randomId() {
    byte[] bits = new byte[16];
    random.nextBytes(bits);
    return UUID.nameUUIDFromBytes(bits).toString();
  }
}
