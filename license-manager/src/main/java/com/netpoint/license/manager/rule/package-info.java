/**
 * Who may have a seat and from where, as an administrator writes it down, one rule a line. Part of
 * the court: no JDBC, no HTTP, no clock, and no name service.
 */
package com.netpoint.license.manager.rule;
