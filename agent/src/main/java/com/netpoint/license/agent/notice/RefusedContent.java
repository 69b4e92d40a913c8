package com.netpoint.license.agent.notice;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.Rectangle;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import javax.swing.JViewport;
import javax.swing.ScrollPaneConstants;
import javax.swing.Scrollable;
import javax.swing.SwingConstants;

/**
 * One refusal as a person sees it: the sentence, what to do, who has the seats, the details. It
 * gives height to the lists, and where even their least does not fit, all of it scrolls.
 */
final class RefusedContent extends JPanel implements Scrollable {
  private static final int COLUMNS = 38;
  private static final int DETAIL_ROWS = 5;

  private final Style style;

  RefusedContent(RefusedNotice notice, Style style, Clock clock) {
    super(new BorderLayout(0, style.units(1)));
    this.style = style;
    setBackground(style.page);
    setBorder(
        BorderFactory.createEmptyBorder(
            style.units(1.5), style.units(1.5), style.units(1.25), style.units(1.5)));
    add(heading(notice), BorderLayout.NORTH);
    add(lists(notice, clock), BorderLayout.CENTER);
  }

  private JPanel heading(RefusedNotice notice) {
    JPanel words = see(new JPanel(new BorderLayout(0, style.units(0.4))));
    words.add(
        Style.named(
            style.paragraph(
                PlainText.line(notice.sentence()), style.heading, style.ink, COLUMNS * 3 / 4),
            "What happened"),
        BorderLayout.NORTH);
    words.add(
        Style.named(
            style.paragraph(PlainText.line(notice.advice()), style.text, style.ink, COLUMNS),
            "What to do"),
        BorderLayout.CENTER);
    JLabel icon = new JLabel(new NoticeIcon(style.units(2.25)));
    icon.setVerticalAlignment(SwingConstants.TOP);
    JPanel heading = see(new JPanel(new BorderLayout(style.units(1), 0)));
    heading.add(icon, BorderLayout.LINE_START);
    heading.add(words, BorderLayout.CENTER);
    return heading;
  }

  private JPanel lists(RefusedNotice notice, Clock clock) {
    JPanel lists = see(new JPanel(new BorderLayout(0, style.units(1))));
    boolean seats = !notice.holders().isEmpty();
    if (seats) {
      lists.add(holders(HolderLines.asOf(clock).rows(notice.holders())), BorderLayout.CENTER);
    }
    if (!notice.details().isEmpty()) {
      lists.add(details(notice.details()), seats ? BorderLayout.SOUTH : BorderLayout.CENTER);
    }
    return lists;
  }

  private JPanel holders(List<List<String>> rows) {
    HolderTable table = new HolderTable(rows, style);
    JScrollPane scroller = scroller(table);
    scroller.setMinimumSize(new Dimension(0, table.leastHeight()));
    return titled("Who has the seats", 'W', table, scroller);
  }

  private JPanel details(List<String> details) {
    String text = details.stream().map(PlainText::line).collect(Collectors.joining("\n"));
    JTextArea area = Style.named(new Paragraph(text, COLUMNS), "Details for your administrator");
    area.setFont(style.small);
    if (style.dressed) {
      area.setForeground(style.softInk);
    }
    area.setBorder(
        BorderFactory.createEmptyBorder(
            style.units(0.4), style.units(0.6), style.units(0.4), style.units(0.6)));
    JScrollPane scroller = scroller(area);
    int rowHeight = area.getFontMetrics(style.small).getHeight();
    Dimension wanted = scroller.getPreferredSize();
    int most = DETAIL_ROWS * rowHeight + style.units(1);
    scroller.setPreferredSize(new Dimension(wanted.width, Math.min(wanted.height, most)));
    scroller.setMinimumSize(new Dimension(0, 2 * rowHeight));
    return titled("Details for your administrator", 'D', area, scroller);
  }

  private JScrollPane scroller(JComponent content) {
    JScrollPane scroller = new JScrollPane(content);
    scroller.getViewport().setBackground(style.page);
    // Its bars are for the mouse; the keyboard scrolls from inside.
    scroller.getVerticalScrollBar().setFocusable(false);
    scroller.getHorizontalScrollBar().setFocusable(false);
    if (style.dressed) {
      scroller.setBorder(BorderFactory.createLineBorder(style.line));
      scroller.setCorner(ScrollPaneConstants.UPPER_TRAILING_CORNER, headingEnd());
      FlatScrollBar.dress(scroller.getVerticalScrollBar(), style);
    }
    return scroller;
  }

  /** Continues a table's heading above the scroll bar. */
  private JPanel headingEnd() {
    JPanel end = new JPanel();
    end.setBackground(style.bar);
    end.setBorder(BorderFactory.createMatteBorder(0, 0, 1, 0, style.line));
    return end;
  }

  private JPanel titled(String title, char mnemonic, JComponent content, JScrollPane scroller) {
    JLabel label = style.label(title, style.small, style.softInk);
    label.setLabelFor(content);
    label.setDisplayedMnemonic(mnemonic);
    JPanel titled = see(new JPanel(new BorderLayout(0, style.units(0.35))));
    titled.add(label, BorderLayout.NORTH);
    titled.add(scroller, BorderLayout.CENTER);
    return titled;
  }

  /** Lets the page show through. */
  private static JPanel see(JPanel panel) {
    panel.setOpaque(false);
    return panel;
  }

  @Override
  public Dimension getPreferredScrollableViewportSize() {
    return getPreferredSize();
  }

  @Override
  public boolean getScrollableTracksViewportWidth() {
    return true;
  }

  @Override
  public boolean getScrollableTracksViewportHeight() {
    return getParent() instanceof JViewport && getParent().getHeight() >= getMinimumSize().height;
  }

  @Override
  public int getScrollableUnitIncrement(Rectangle visible, int orientation, int direction) {
    return style.unit;
  }

  @Override
  public int getScrollableBlockIncrement(Rectangle visible, int orientation, int direction) {
    return visible.height;
  }
}
