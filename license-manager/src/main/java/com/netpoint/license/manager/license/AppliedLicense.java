package com.netpoint.license.manager.license;

import com.netpoint.license.protocol.License;
import java.time.Instant;

/**
 * A license on the books.
 *
 * @param license what it says
 * @param document the vendor's signed document that says it
 * @param appliedAt when an administrator applied it
 */
public record AppliedLicense(License license, String document, Instant appliedAt) {}
