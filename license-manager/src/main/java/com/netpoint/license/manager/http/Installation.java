package com.netpoint.license.manager.http;

import java.nio.file.Path;

/**
 * What the license manager is, for those who look for what is wrong with it.
 *
 * @param version the program's
 * @param vendor the thumbprint of the key that may sign licenses
 * @param data where the store lies
 * @param startedAt when it began to serve, in nanoseconds of the monotonic clock
 */
public record Installation(String version, String vendor, Path data, long startedAt) {}
