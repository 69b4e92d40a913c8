/**
 * What travels between an application, its license manager and the vendor, as plain types.
 *
 * <p>Nothing here knows how it is written down: JSON is {@code protocol.json}, signed documents are
 * {@code protocol.signing}.
 */
package com.netpoint.license.protocol;
