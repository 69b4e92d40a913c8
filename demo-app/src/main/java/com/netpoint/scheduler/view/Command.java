package com.netpoint.scheduler.view;

import java.awt.event.ActionEvent;
import javax.swing.AbstractAction;
import javax.swing.Action;
import javax.swing.JComponent;
import javax.swing.KeyStroke;

/** Something the user can order, by menu, by button or by key. */
final class Command extends AbstractAction {
  private final Runnable deed;

  Command(String title, KeyStroke key, Runnable deed) {
    super(title);
    this.deed = deed;
    putValue(Action.ACCELERATOR_KEY, key);
  }

  @Override
  public void actionPerformed(ActionEvent event) {
    deed.run();
  }

  /** Lets another key do the same while the focus is anywhere in the component's window. */
  void alsoOn(KeyStroke key, JComponent component) {
    bind(key, component, JComponent.WHEN_IN_FOCUSED_WINDOW);
  }

  /** Takes the key for this command before the component itself gives it a meaning. */
  void insteadOf(KeyStroke key, JComponent component) {
    bind(key, component, JComponent.WHEN_ANCESTOR_OF_FOCUSED_COMPONENT);
  }

  private void bind(KeyStroke key, JComponent component, int condition) {
    component.getInputMap(condition).put(key, this);
    component.getActionMap().put(this, this);
  }
}
