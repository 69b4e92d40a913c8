package com.netpoint.license.agent.notice;

import java.awt.Color;
import java.awt.Font;
import java.awt.Toolkit;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JTextArea;
import javax.swing.UIManager;

/**
 * Fonts, colours and the measure of our windows. A look and feel that somebody chose, and a high
 * contrast that somebody needs, are kept; only the JDK's own default look is dressed up, component
 * by component, so that the application finds it untouched.
 */
final class Style {
  private static final String DEFAULT_LOOK = "javax.swing.plaf.metal.MetalLookAndFeel";

  private static final Color NOTHING = new Color(0, true);

  /** Whether the default look is dressed up. */
  final boolean dressed;

  final Font text;
  final Font heading;
  final Font small;
  final Color page;
  final Color bar;
  final Color line;
  final Color thumb;
  final Color ink;
  final Color softInk;
  final Color accent;

  /** The height of a line of text, from which all distances are taken, in user-space pixels. */
  final int unit;

  private Style(boolean dressed) {
    this.dressed = dressed;
    Font label = UIManager.getFont("Label.font").deriveFont(Font.PLAIN);
    text = dressed ? label.deriveFont(label.getSize2D() * 1.08f) : label;
    heading = text.deriveFont(Font.BOLD, text.getSize2D() * 1.35f);
    small = text.deriveFont(text.getSize2D() * 0.92f);
    page = dressed ? Color.WHITE : UIManager.getColor("Panel.background");
    bar = dressed ? new Color(0xF3F4F6) : page;
    thumb = new Color(0xAFB7C1);
    ink = dressed ? new Color(0x1F2933) : UIManager.getColor("Label.foreground");
    line = dressed ? new Color(0xD5D9DF) : faint(ink);
    softInk = dressed ? new Color(0x52606D) : ink;
    accent = new Color(0x1D5FBF);
    unit = new JLabel().getFontMetrics(text).getHeight();
  }

  private static Color faint(Color color) {
    return new Color(color.getRed(), color.getGreen(), color.getBlue(), 60);
  }

  /** The style that fits the look and feel of the moment. */
  static Style current() {
    boolean defaultLook = UIManager.getLookAndFeel().getClass().getName().equals(DEFAULT_LOOK);
    Object contrast = Toolkit.getDefaultToolkit().getDesktopProperty("win.highContrast.on");
    return new Style(defaultLook && !Boolean.TRUE.equals(contrast));
  }

  /** So many lines' height, for distances. */
  int units(double lines) {
    return (int) Math.round(unit * lines);
  }

  JLabel label(String words, Font font, Color color) {
    JLabel label = new JLabel(words);
    label.setFont(font);
    label.setForeground(color);
    return label;
  }

  /** Text that wraps, and that a person can select and copy but not change. */
  JTextArea paragraph(String words, Font font, Color color, int columns) {
    JTextArea paragraph = new Paragraph(words, columns);
    paragraph.setFont(font);
    paragraph.setForeground(color);
    paragraph.setBorder(null);
    paragraph.setOpaque(false);
    // Nimbus fills it whether opaque or not.
    paragraph.setBackground(NOTHING);
    return paragraph;
  }

  static <C extends JComponent> C named(C component, String accessibleName) {
    component.getAccessibleContext().setAccessibleName(accessibleName);
    return component;
  }
}
