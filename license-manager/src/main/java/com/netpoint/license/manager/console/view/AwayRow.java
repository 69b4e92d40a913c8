package com.netpoint.license.manager.console.view;

import java.time.Instant;

/**
 * A seat that has left its pool for a machine, as the list of products shows it.
 *
 * @param pool its product and feature, in words
 * @param until when it is back by itself
 * @param writtenOff whether it was given to others, though the machine may still use it
 */
public record AwayRow(
    String id,
    String pool,
    String user,
    String host,
    Instant since,
    Instant until,
    boolean writtenOff) {}
