/**
 * Signed documents: JWS compact serialization (RFC 7515) with ES256 (RFC 7518 section 3.4), checked
 * with the JDK alone from Java 8 on.
 *
 * <p>Each kind of document has a {@code typ} of its own, so that none can stand for another. A key
 * is always given by the caller and never taken from the document itself.
 */
package com.netpoint.license.protocol.signing;
