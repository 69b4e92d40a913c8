package com.netpoint.license.manager.console.view;

import java.time.Instant;

/**
 * Somebody who asked for a seat lately.
 *
 * @param who as a rule would name him: a user and his machine, or an address
 * @param last when he asked last
 */
public record RecentRow(String who, Instant last) {}
