package com.netpoint.license.agent.notice;

import org.jspecify.annotations.Nullable;

/** Somebody at a keyboard, who may not be there. */
interface Terminal {
  /** Nobody to ask. */
  Terminal NONE =
      new Terminal() {
        @Override
        public boolean isThere() {
          return false;
        }

        @Override
        public @Nullable String readLine() {
          return null;
        }
      };

  /** Whether a question would be seen and could be answered. */
  boolean isThere();

  /** The next line typed, without its end; absent at the end of the input. */
  @Nullable String readLine();
}
