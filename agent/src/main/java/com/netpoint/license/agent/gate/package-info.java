/**
 * The gate in the application's entry point: finding it, putting the gate there, proving that it is
 * there, and waiting in it.
 */
package com.netpoint.license.agent.gate;
