package com.netpoint.scheduler.view;

import com.formdev.flatlaf.FlatDarkLaf;
import com.formdev.flatlaf.FlatLaf;
import com.formdev.flatlaf.FlatLightLaf;
import com.formdev.flatlaf.util.SystemInfo;
import javax.swing.JDialog;
import javax.swing.JFrame;

/**
 * A look of the whole program; the colours are in the properties files of the package {@code
 * themes}.
 */
enum Theme {
  LIGHT("Light"),
  DARK("Dark");

  final String title;

  Theme(String title) {
    this.title = title;
  }

  /** Must come before the first window: Swing asks only then who draws the window frames. */
  static void installAtStart(Theme theme) {
    FlatLaf.registerCustomDefaultsSource("com.netpoint.scheduler.view.themes");
    if (SystemInfo.isLinux) {
      // On Windows and macOS FlatLaf does this by itself; here a dark window would keep a light
      // frame.
      JFrame.setDefaultLookAndFeelDecorated(true);
      JDialog.setDefaultLookAndFeelDecorated(true);
    }
    theme.set();
  }

  void apply() {
    set();
    FlatLaf.updateUI();
  }

  private void set() {
    switch (this) {
      case LIGHT -> FlatLightLaf.setup();
      case DARK -> FlatDarkLaf.setup();
    }
  }
}
