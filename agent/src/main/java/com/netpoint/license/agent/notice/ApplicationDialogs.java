package com.netpoint.license.agent.notice;

/**
 * Looks for dialogs in which the application waits for an answer. Windows of other toolkits (SWT,
 * JavaFX) are not seen.
 */
final class ApplicationDialogs {
  private ApplicationDialogs() {}

  /** Whether one is open. AWT is not touched when the application has not started it. */
  static boolean anyOpen() {
    try {
      return JvmThreads.eventQueueIsAlive() && ModalDialogs.anyOpen();
    } catch (RuntimeException | Error unusableAwt) {
      return false;
    }
  }
}
