/** The Java agent that lets an application start only with a seat: premain, options, admission. */
package com.netpoint.license.agent;
