/**
 * The license managers in this machine's reach: where its agent's configuration says to look, what
 * a search finds there, and what those hold.
 */
package com.netpoint.license.manager.reach;
