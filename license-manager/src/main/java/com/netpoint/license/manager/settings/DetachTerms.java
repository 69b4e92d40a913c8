package com.netpoint.license.manager.settings;

import java.time.Duration;

/**
 * What an administrator allows of detaching.
 *
 * @param enabled whether seats may be detached at all
 * @param reservedSeats how many seats of a pool stay
 * @param reservedPercent which part of a pool's seats stays, 0 to 100
 * @param longest after how long a detached seat is back at the latest
 */
public record DetachTerms(
    boolean enabled, int reservedSeats, int reservedPercent, Duration longest) {}
