/**
 * What became of calls, and how seats were used: the access log and the usage. A part of the court
 * that others write into, in the same transaction in which a seat changes hands.
 */
package com.netpoint.license.manager.audit;
