/**
 * Who has a seat, and until when: checkout, renew, checkin, reap. The heart of the court: no JDBC,
 * no HTTP, no clock of its own.
 */
package com.netpoint.license.manager.lease;
