/**
 * Stands in for java.util.logging inside the shaded OkHttp, and says nothing.
 *
 * <p>The first use of the real one reads its configuration for good: an application that sets it up
 * in its own main would be ignored.
 */
package com.netpoint.license.agent.silence;
