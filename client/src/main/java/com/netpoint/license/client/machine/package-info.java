/**
 * What this machine, this user and this process are, from what an operating system keeps stable.
 */
package com.netpoint.license.client.machine;
