package com.netpoint.license.manager.reach;

import com.netpoint.license.client.ManagerAddress;
import com.netpoint.license.protocol.LicenseSummary;
import com.netpoint.license.protocol.ProductSeats;
import java.util.List;

/**
 * Another license manager, and what it said it holds. Nothing of it is proven: that is a lease's
 * business.
 *
 * @param address where it is called
 * @param name its name for people, or its host where it says none
 * @param version the program's version
 * @param store the thumbprint of the identity of its store
 */
public record RemoteManager(
    ManagerAddress address,
    String name,
    String version,
    String store,
    List<LicenseSummary> licenses,
    List<ProductSeats> products) {}
