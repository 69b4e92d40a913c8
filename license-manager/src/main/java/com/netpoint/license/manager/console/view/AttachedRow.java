package com.netpoint.license.manager.console.view;

import java.time.Instant;

/**
 * A seat that this machine has taken along, as the list of products shows it.
 *
 * @param key the id of the license that it is of
 * @param pool its product and feature, in words
 * @param until when it is back by itself
 */
public record AttachedRow(
    String id, String key, String pool, String user, Instant since, Instant until) {}
