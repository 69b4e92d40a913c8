/**
 * What an administrator may set, what holds, and who changed it. Part of the court: no JDBC, no
 * HTTP, no clock of its own.
 */
package com.netpoint.license.manager.settings;
