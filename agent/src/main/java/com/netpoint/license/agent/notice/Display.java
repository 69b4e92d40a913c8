package com.netpoint.license.agent.notice;

/** The screen that a person looks at, who may not have one. */
interface Display {
  /**
   * False where a window is certain to fail or to hang. True promises nothing: the screen may be
   * out of reach.
   */
  boolean mayBeThere();
}
