/**
 * The wire: HTTP in, the court's questions, HTTP out. Decides nothing about seats; bounds whatever
 * comes in, and turns refusals and faults into problem documents in one place.
 */
package com.netpoint.license.manager.http;
