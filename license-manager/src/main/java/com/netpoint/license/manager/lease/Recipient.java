package com.netpoint.license.manager.lease;

import org.jspecify.annotations.Nullable;

/**
 * A machine without a connection that is to take a seat along, as its ID file tells of it.
 *
 * @param host what the machine calls itself
 * @param seed what its identity for any product is made of
 * @param returnHash the hash of the secret that it kept, by which it may bring the seat back;
 *     {@link SecretHash#NONE} when it kept none
 */
public record Recipient(String host, String seed, SecretHash returnHash) {

  /** The secret's hash as the file says it, which may say none. */
  public static Recipient of(String host, String seed, @Nullable String returnHash) {
    return new Recipient(
        host, seed, returnHash == null ? SecretHash.NONE : new SecretHash(returnHash));
  }
}
