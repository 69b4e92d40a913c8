/**
 * The licenses that were applied, and the pools they make at a moment. Part of the court: no JDBC,
 * no HTTP, no clock of its own.
 */
package com.netpoint.license.manager.license;
