/** Programs that measure what ships, and print figures; run by hand, see bench/README.md. */
package com.netpoint.license.bench;
