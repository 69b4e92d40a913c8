package com.netpoint.license.manager.discovery;

import java.net.InetSocketAddress;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * What the manager says of itself to whoever searches, and where.
 *
 * @param address where HTTP is answered; searches are answered there as well, by UDP
 * @param https whether it is https there
 * @param name the manager's name, asked for anew with each answer
 * @param version the program's version
 * @param store the thumbprint of the store's identity
 * @param denies whether a machine with this network address, if it is not this one, gets no answer;
 *     asked anew with each question
 * @param answersBroadcasts whether questions to a whole network are answered, asked anew with each
 */
public record DiscoveryOptions(
    InetSocketAddress address,
    boolean https,
    Supplier<String> name,
    String version,
    String store,
    Predicate<String> denies,
    BooleanSupplier answersBroadcasts) {}
