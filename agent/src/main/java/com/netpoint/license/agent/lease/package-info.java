/**
 * Getting a seat for this process and keeping it: checkout, renewal, what happens when the manager
 * is gone, checkin.
 */
package com.netpoint.license.agent.lease;
