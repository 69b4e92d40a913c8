/** Real processes to test with: managers, applications, networks that fail, and a screen. */
package com.netpoint.license.it.kit;
