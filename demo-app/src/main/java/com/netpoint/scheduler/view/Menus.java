package com.netpoint.scheduler.view;

import javax.swing.ButtonGroup;
import javax.swing.JMenu;
import javax.swing.JMenuBar;
import javax.swing.JRadioButtonMenuItem;

/** Puts the commands into the menu bar. */
final class Menus {
  private Menus() {}

  static JMenuBar bar(Commands commands) {
    JMenuBar bar = new JMenuBar();
    bar.add(file(commands));
    bar.add(edit(commands));
    bar.add(view(commands));
    return bar;
  }

  private static JMenu file(Commands commands) {
    JMenu menu = menu("File", 'F');
    menu.add(commands.quit);
    return menu;
  }

  private static JMenu edit(Commands commands) {
    JMenu menu = menu("Edit", 'E');
    menu.add(commands.undo);
    menu.add(commands.redo);
    menu.addSeparator();
    menu.add(commands.earlier);
    menu.add(commands.later);
    menu.add(commands.earliest);
    return menu;
  }

  private static JMenu view(Commands commands) {
    JMenu menu = menu("View", 'V');
    menu.add(commands.zoomIn);
    menu.add(commands.zoomOut);
    menu.add(commands.fit);
    menu.addSeparator();
    ButtonGroup choice = new ButtonGroup();
    for (Theme theme : Theme.values()) {
      JRadioButtonMenuItem item =
          new JRadioButtonMenuItem(theme.title + " Theme", theme == Theme.LIGHT);
      item.addActionListener(event -> theme.apply());
      choice.add(item);
      menu.add(item);
    }
    return menu;
  }

  private static JMenu menu(String title, char mnemonic) {
    JMenu menu = new JMenu(title);
    menu.setMnemonic(mnemonic);
    return menu;
  }
}
