/**
 * How to talk to a license manager, and what of its answers may be believed.
 *
 * <p>The agent is built on this; an application that asks for its seats itself can be, too. Nothing
 * here logs, reads the clock for a decision, or keeps a JVM alive.
 */
package com.netpoint.license.client;
