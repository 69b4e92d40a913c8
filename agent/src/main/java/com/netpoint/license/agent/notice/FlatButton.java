package com.netpoint.license.agent.notice;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.geom.RoundRectangle2D;
import javax.swing.AbstractButton;
import javax.swing.BorderFactory;
import javax.swing.ButtonModel;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.plaf.basic.BasicButtonUI;
import javax.swing.plaf.basic.BasicGraphicsUtils;

/** Paints a button flat: filled when it is the window's default button, outlined otherwise. */
final class FlatButton extends BasicButtonUI {
  private static final Color DISABLED_INK = new Color(0x9AA5B1);

  private final Style style;

  private FlatButton(Style style) {
    this.style = style;
  }

  static void dress(JButton button, Style style) {
    button.setUI(new FlatButton(style));
    button.setOpaque(false);
    button.setRolloverEnabled(true);
    button.setBorder(
        BorderFactory.createEmptyBorder(
            style.units(0.5), style.units(1.2), style.units(0.5), style.units(1.2)));
  }

  @Override
  public void paint(Graphics graphics, JComponent component) {
    JButton button = (JButton) component;
    Graphics2D g = (Graphics2D) graphics.create();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    g.setColor(fill(button));
    g.fill(outline(button, 2.5));
    g.setColor(isFilled(button) ? fill(button) : style.line);
    g.draw(outline(button, 2.5));
    if (button.isFocusOwner()) {
      g.setColor(style.accent);
      g.setStroke(new BasicStroke(1.5f));
      g.draw(outline(button, 0.75));
    }
    g.dispose();
    super.paint(graphics, component);
  }

  private RoundRectangle2D outline(JButton button, double inset) {
    double arc = style.units(0.5) + 5 - 2 * inset;
    return new RoundRectangle2D.Double(
        inset, inset, button.getWidth() - 2 * inset, button.getHeight() - 2 * inset, arc, arc);
  }

  private static boolean isFilled(JButton button) {
    return button.isDefaultButton() && button.isEnabled();
  }

  private Color fill(JButton button) {
    Color rest = isFilled(button) ? style.accent : style.page;
    ButtonModel model = button.getModel();
    if (!model.isEnabled()) {
      return style.bar;
    }
    if (model.isPressed() && model.isArmed()) {
      return mixedWithInk(rest, 0.25);
    }
    return model.isRollover() ? mixedWithInk(rest, 0.1) : rest;
  }

  private Color mixedWithInk(Color color, double share) {
    return new Color(
        mixed(color.getRed(), style.ink.getRed(), share),
        mixed(color.getGreen(), style.ink.getGreen(), share),
        mixed(color.getBlue(), style.ink.getBlue(), share));
  }

  private static int mixed(int from, int to, double share) {
    return (int) Math.round(from + (to - from) * share);
  }

  @Override
  protected void paintText(Graphics g, AbstractButton button, Rectangle at, String text) {
    FontMetrics metrics = button.getFontMetrics(button.getFont());
    g.setColor(ink((JButton) button));
    BasicGraphicsUtils.drawStringUnderlineCharAt(
        g, text, button.getDisplayedMnemonicIndex(), at.x, at.y + metrics.getAscent());
  }

  private Color ink(JButton button) {
    if (!button.isEnabled()) {
      return DISABLED_INK;
    }
    return isFilled(button) ? Color.WHITE : style.ink;
  }
}
