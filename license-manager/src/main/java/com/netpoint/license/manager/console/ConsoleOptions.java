package com.netpoint.license.manager.console;

import com.netpoint.license.manager.lease.Recipient;
import java.nio.file.Path;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * What the pages tell of the license manager that serves them.
 *
 * @param machine what the machine calls itself
 * @param version the license manager's
 * @param store the thumbprint of the store's identity
 * @param vendor the thumbprint of the key that may sign licenses, empty when none is known
 * @param data where the store lies
 * @param identity makes the file that a vendor needs to bind a license to this store
 * @param certificateFault tells, of the names of the files with a certificate and its private key,
 *     what would keep the license manager from starting with them; empty for nothing
 * @param recipients reads the machine in an ID file that a seat is to go to, or throws what is
 *     wrong with it
 * @param nanoTime the monotonic clock
 * @param startedAt when the license manager began to serve, on that clock
 */
public record ConsoleOptions(
    String machine,
    String version,
    String store,
    String vendor,
    Path data,
    Supplier<String> identity,
    BinaryOperator<String> certificateFault,
    Function<String, Recipient> recipients,
    LongSupplier nanoTime,
    long startedAt) {}
