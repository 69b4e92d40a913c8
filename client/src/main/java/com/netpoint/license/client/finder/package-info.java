/**
 * Where is a license manager? Asked of a network by UDP, and of single hosts by UDP and TCP.
 *
 * <p>Nothing that is found here is believed: it says where to ask for a lease, and the lease is
 * what is checked.
 */
package com.netpoint.license.client.finder;
