/**
 * The seats that a machine has taken along: where they are kept, and whom they admit there without
 * a connection.
 */
package com.netpoint.license.client.detached;
