package com.netpoint.license.manager.audit;

import java.time.Instant;

/**
 * The most seats of a pool that were in use at one time.
 *
 * @param at when there were so many for the first time
 */
public record Peak(long inUse, Instant at) {}
