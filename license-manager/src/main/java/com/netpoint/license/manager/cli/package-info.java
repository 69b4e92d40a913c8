/** The command line: options in, sentences and exit codes out. */
package com.netpoint.license.manager.cli;
