package com.netpoint.license.manager.lease;

import com.netpoint.license.manager.license.PoolId;

/**
 * How many seats of a pool one user has.
 *
 * @param user the user's login name; where machines are counted, that of whoever came first
 * @param seats at least one
 */
public record UserSeats(PoolId pool, String user, long seats) {}
