package com.netpoint.license.manager.http;

import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Where and how the manager listens.
 *
 * @param host the address to listen on
 * @param port the port, 0 for one that the system picks
 * @param certificate what is shown to callers by https; absent for http
 * @param idleTimeout after which a connection without a request is closed; longer than renewals lie
 *     apart
 * @param arrivalTime how long the head of a request may take to arrive, and its body again
 * @param drainTime how long requests under way may take when the manager ends
 * @param threads the most threads that serve requests
 * @param connections the most connections at a time; who comes after them waits
 * @param machine what this machine calls itself
 * @param name the manager's name for people, asked for anew each time
 */
public record HttpOptions(
    String host,
    int port,
    @Nullable ServerCertificate certificate,
    Duration idleTimeout,
    Duration arrivalTime,
    Duration drainTime,
    int threads,
    int connections,
    String machine,
    Supplier<String> name) {}
