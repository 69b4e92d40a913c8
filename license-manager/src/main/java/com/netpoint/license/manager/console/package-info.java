/**
 * The Admin Control Center: the pages that people see in their browsers. They say what the court
 * says, in the reader's language, and hand in what the administrator wants changed.
 */
package com.netpoint.license.manager.console;
