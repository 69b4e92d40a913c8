package com.netpoint.license.manager.license;

import com.netpoint.license.protocol.Counting;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the licenses that hold at a moment say together about one pool.
 *
 * @param pool which pool
 * @param seats the sum of their seats; 0 when they were replaced by licenses that say nothing of
 *     this pool: then they still hold for those who have a seat
 * @param counting the one counting rule of the feature
 * @param endsAt when the last of them ends with none to follow it; absent when they have no end
 * @param documents their signed documents, the one with the longest grace first
 */
public record PoolTerms(
    PoolId pool, long seats, Counting counting, @Nullable Instant endsAt, List<String> documents) {}
