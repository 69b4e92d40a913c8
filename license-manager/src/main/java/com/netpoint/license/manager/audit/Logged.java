package com.netpoint.license.manager.audit;

/**
 * An entry of the access log in its place.
 *
 * @param number greater than that of any entry before it
 */
public record Logged(long number, LogEntry entry) {}
