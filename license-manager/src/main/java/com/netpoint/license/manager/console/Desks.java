package com.netpoint.license.manager.console;

import com.netpoint.license.manager.lease.DetachDesk;
import com.netpoint.license.manager.lease.DetachSigner;
import com.netpoint.license.manager.lease.LeaseDesk;
import com.netpoint.license.manager.license.LicenseDesk;

/**
 * What decides about what is done on pages.
 *
 * @param signer makes the documents of seats that leave their pools
 */
public record Desks(
    LeaseDesk leases, DetachDesk detachments, DetachSigner signer, LicenseDesk licenses) {}
