/**
 * Where an agent may ask and look for managers, as it is configured. Apart from what searches:
 * while a manager that is named answers, nothing of that is needed.
 */
package com.netpoint.license.client.search;
