package com.netpoint.license.manager.http;

import java.time.Duration;

/**
 * Where and how the manager listens.
 *
 * @param host the address to listen on
 * @param port the port, 0 for one that the system picks
 * @param idleTimeout after which a silent connection is closed; longer than renewals lie apart
 * @param drainTime how long requests under way may take when the manager ends
 * @param machine what this machine calls itself
 */
public record HttpOptions(
    String host, int port, Duration idleTimeout, Duration drainTime, String machine) {}
