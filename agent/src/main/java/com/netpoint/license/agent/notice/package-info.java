/**
 * What a person sees of the gate: why the application does not start, who holds the seats, and what
 * to do next; and, while the application runs, that its seat is at risk.
 *
 * <p>Nothing here decides anything. AWT is first touched when somebody has to be told something.
 */
package com.netpoint.license.agent.notice;
