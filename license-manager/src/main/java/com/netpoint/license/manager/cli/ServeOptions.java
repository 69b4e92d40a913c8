package com.netpoint.license.manager.cli;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What {@code serve} was told.
 *
 * @param data the data folder
 * @param host the address to listen on
 * @param port the port, 0 for one that the system picks
 * @param leaseTime how long a grant lasts
 * @param vendorKey the file with the vendor's public key; absent when it is pinned already
 */
public record ServeOptions(
    Path data, String host, int port, Duration leaseTime, @Nullable Path vendorKey) {}
