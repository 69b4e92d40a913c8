package com.netpoint.license.agent.notice;

import java.awt.Dialog;
import java.awt.Window;
import java.util.Arrays;

/**
 * The modal dialogs of this JVM, native file dialogs included. None of them is ever ours: our
 * windows are not modal.
 */
final class ModalDialogs {
  private ModalDialogs() {}

  static boolean anyOpen() {
    return Arrays.stream(Window.getWindows()).anyMatch(ModalDialogs::waitsForAnswer);
  }

  private static boolean waitsForAnswer(Window window) {
    return window instanceof Dialog && ((Dialog) window).isModal() && window.isVisible();
  }
}
