package com.netpoint.license.manager.lease;

import com.netpoint.license.manager.audit.Peak;
import com.netpoint.license.protocol.ProductSeats;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A pool as the list of features shows it.
 *
 * @param seats what everybody may know of it
 * @param reserved as in {@link Listings#reserved}
 * @param overcommitted as in {@link Listings#overcommitted}
 * @param sessions how many leases are alive in it
 * @param peak the most seats that were in use at one time, as long as that is kept; absent when
 *     none ever was
 * @param licenses the ids of the licenses that are valid now and have seats for it
 */
public record FeatureSummary(
    ProductSeats seats,
    long reserved,
    long overcommitted,
    long sessions,
    @Nullable Peak peak,
    List<String> licenses) {}
