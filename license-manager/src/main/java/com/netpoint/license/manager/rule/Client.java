package com.netpoint.license.manager.rule;

/**
 * The machine that asks.
 *
 * @param address the network address it asks from
 * @param here whether it is this very machine, which no rule about clients concerns
 */
public record Client(String address, boolean here) {}
