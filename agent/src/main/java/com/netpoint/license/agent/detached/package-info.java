/**
 * The seat that this machine has taken along: it lets the application start without a connection,
 * and is kept to its end by this machine's own clocks.
 */
package com.netpoint.license.agent.detached;
