package com.netpoint.license.manager.lease;

/**
 * A machine without a connection that is to take a seat along, as its ID file tells of it.
 *
 * @param host what the machine calls itself
 * @param seed what its identity for any product is made of
 * @param returnHash the hash of the secret that it kept, by which it may bring the seat back;
 *     {@link SecretHash#NONE} when it kept none
 */
public record Recipient(String host, String seed, SecretHash returnHash) {}
