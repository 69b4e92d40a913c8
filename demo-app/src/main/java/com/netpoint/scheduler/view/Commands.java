package com.netpoint.scheduler.view;

import com.netpoint.scheduler.model.Activity;
import com.netpoint.scheduler.model.Plan;
import java.awt.Toolkit;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import javax.swing.JComponent;
import javax.swing.KeyStroke;

/** Every command of the window, with its key. */
final class Commands {
  private static final int MENU = Toolkit.getDefaultToolkit().getMenuShortcutKeyMaskEx();

  final Command undo;
  final Command redo;
  final Command earlier;
  final Command later;
  final Command earliest;
  final Command zoomIn;
  final Command zoomOut;
  final Command fit;
  final Command quit;

  private final Plan plan;

  Commands(Document document, ScheduleView view, Runnable close) {
    plan = document.plan();
    undo = new Command("Undo Move", key(KeyEvent.VK_Z, MENU), plan::undo);
    redo =
        new Command("Redo Move", key(KeyEvent.VK_Z, MENU | InputEvent.SHIFT_DOWN_MASK), plan::redo);
    earlier =
        new Command(
            "Move One Day Earlier", key(KeyEvent.VK_LEFT, 0), () -> moveSelected(document, -1));
    later =
        new Command(
            "Move One Day Later", key(KeyEvent.VK_RIGHT, 0), () -> moveSelected(document, 1));
    earliest =
        new Command("Move All to Earliest Days", key(KeyEvent.VK_E, MENU), plan::moveAllToEarliest);
    zoomIn = new Command("Zoom In", key(KeyEvent.VK_PLUS, MENU), view::zoomIn);
    zoomOut = new Command("Zoom Out", key(KeyEvent.VK_MINUS, MENU), view::zoomOut);
    fit = new Command("Fit to Window", key(KeyEvent.VK_0, MENU), view::fit);
    quit = new Command("Quit", key(KeyEvent.VK_Q, MENU), close);
    plan.onChange(this::enable);
    enable();
  }

  /** The keys that no menu shows. */
  void bindKeys(JComponent window, ActivityTable table) {
    // Where plus needs Shift, or sits on the number pad, it has a key code of its own.
    zoomIn.alsoOn(key(KeyEvent.VK_EQUALS, MENU), window);
    zoomIn.alsoOn(key(KeyEvent.VK_EQUALS, MENU | InputEvent.SHIFT_DOWN_MASK), window);
    zoomIn.alsoOn(key(KeyEvent.VK_ADD, MENU), window);
    zoomOut.alsoOn(key(KeyEvent.VK_SUBTRACT, MENU), window);
    redo.alsoOn(key(KeyEvent.VK_Y, MENU), window);
    earlier.insteadOf(key(KeyEvent.VK_LEFT, 0), table);
    later.insteadOf(key(KeyEvent.VK_RIGHT, 0), table);
  }

  private void moveSelected(Document document, int days) {
    Activity activity = document.selection().selected();
    document.selection().select(activity);
    plan.move(activity, plan.schedule().start(activity) + days);
  }

  private void enable() {
    undo.setEnabled(plan.canUndo());
    redo.setEnabled(plan.canRedo());
  }

  private static KeyStroke key(int code, int modifiers) {
    return KeyStroke.getKeyStroke(code, modifiers);
  }
}
