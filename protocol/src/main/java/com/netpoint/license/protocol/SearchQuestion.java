package com.netpoint.license.protocol;

/** Is there a license manager? Sent by UDP, to one host or to everybody on a network. */
public final class SearchQuestion {
  private final String nonce;
  private final boolean broadcast;

  public SearchQuestion(String nonce, boolean broadcast) {
    this.nonce = nonce;
    this.broadcast = broadcast;
  }

  /** Fresh randomness that the answer must repeat: 16 to 64 characters of base64url. */
  public String nonce() {
    return nonce;
  }

  /** Whether it was sent to a broadcast address, where managers answer only if told to. */
  public boolean broadcast() {
    return broadcast;
  }
}
