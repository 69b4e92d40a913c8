package com.netpoint.license.agent.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.netpoint.license.protocol.SeatHolder;
import java.awt.Component;
import java.awt.Container;
import java.awt.EventQueue;
import java.awt.Graphics2D;
import java.awt.event.MouseEvent;
import java.awt.image.BufferedImage;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import javax.swing.UIManager;
import javax.swing.plaf.basic.BasicHTML;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What our components look like, painted without a screen. */
class LooksTest {
  private static final List<List<String>> ROWS =
      List.of(List.of("<html><img src='http://x/'>", "ws-1", "08:12"), List.of("b", "c", "d"));

  @BeforeAll
  static void noWindows() {
    Headless.set();
  }

  @Test
  void theDefaultLookIsDressedUpAndStaysTheDefault() throws Exception {
    String before = UIManager.getLookAndFeel().getClass().getName();
    Style style = onEventThread(Style::current);
    assertThat(style.dressed).isTrue();
    assertThat(UIManager.getLookAndFeel().getClass().getName()).isEqualTo(before);
  }

  @Test
  void aLookThatSomebodyChoseIsKept() throws Exception {
    Style style =
        onEventThread(
            () -> {
              setLook("javax.swing.plaf.nimbus.NimbusLookAndFeel");
              Style chosen = Style.current();
              assertThat(new RefusedContent(Notices.NO_SEAT, chosen, Notices.CLOCK)).isNotNull();
              setLook(UIManager.getCrossPlatformLookAndFeelClassName());
              return chosen;
            });
    assertThat(style.dressed).isFalse();
  }

  @Test
  void namesAreNeverReadAsHtml() throws Exception {
    HolderTable table = table();
    JComponent cell =
        onEventThread(() -> (JComponent) table.prepareRenderer(table.getCellRenderer(0, 0), 0, 0));
    assertThat(cell.getClientProperty(BasicHTML.propertyKey)).isNull();
    assertThat(table.createToolTip().getClientProperty("html.disable")).isEqualTo(true);
  }

  @Test
  void aNameIsShownWholeUnderTheMouse() throws Exception {
    HolderTable table = table();
    table.setSize(table.getPreferredSize());
    assertThat(table.getToolTipText(mouseAt(table, 5, 5))).isEqualTo(ROWS.get(0).get(0));
    assertThat(table.getToolTipText(mouseAt(table, 5, 5_000))).isNull();
    assertThat(table.getToolTipText(mouseAt(table, 50_000, 5))).isNull();
  }

  @Test
  void manyHoldersScrollInsteadOfGrowingTheWindow() throws Exception {
    assertThat(heightFor(40)).isEqualTo(heightFor(9)).isGreaterThan(heightFor(2));
  }

  @Test
  void narrowTextBecomesHigher() throws Exception {
    Component text =
        onEventThread(
            () -> {
              Style style = Style.current();
              return style.paragraph("one two three ".repeat(20), style.text, style.ink, 30);
            });
    int before = text.getPreferredSize().height;
    text.setSize(text.getWidth() / 2, before);
    assertThat(text.getPreferredSize().height).isGreaterThan(before);
    assertThat(text.getMinimumSize().width).isLessThan(text.getPreferredSize().width);
  }

  @Test
  void aButtonShowsWhatItIsDoing() throws Exception {
    JButton button = onEventThread(() -> Buttons.button(Style.current(), "Quit", "Ends", () -> {}));
    int rest = middle(button);
    button.getModel().setRollover(true);
    int under = middle(button);
    button.getModel().setArmed(true);
    button.getModel().setPressed(true);
    int pressed = middle(button);
    button.setEnabled(false);
    assertThat(List.of(rest, under, pressed, middle(button))).doesNotHaveDuplicates();
  }

  @Test
  void aSmallPageScrollsAsAWhole() throws Exception {
    RefusedContent content =
        onEventThread(() -> new RefusedContent(Notices.NO_SEAT, Style.current(), Notices.CLOCK));
    assertThat(content.getScrollableTracksViewportHeight()).isFalse();
    JScrollPane pane = onEventThread(() -> new JScrollPane(content));
    pane.getViewport().setSize(300, content.getMinimumSize().height - 1);
    assertThat(content.getScrollableTracksViewportHeight()).isFalse();
    pane.getViewport().setSize(300, content.getMinimumSize().height);
    assertThat(content.getScrollableTracksViewportHeight()).isTrue();
    assertThat(content.getScrollableTracksViewportWidth()).isTrue();
  }

  @Test
  void theWholePanelPaints() throws Exception {
    RefusedPanel panel =
        onEventThread(
            () ->
                new RefusedPanel(
                    withHolders(40), Style.current(), Notices.CLOCK, () -> {}, () -> {}));
    panel.setSize(panel.getPreferredSize());
    layOut(panel);
    assertThat(painted(panel).getRGB(1, 1)).isEqualTo(0xFFFFFFFF);
  }

  @Test
  void aWarningCanBeHidden() throws Exception {
    AtomicInteger hidden = new AtomicInteger();
    WarningPanel panel =
        onEventThread(() -> new WarningPanel(Style.current(), hidden::incrementAndGet));
    onEventThread(
        () -> {
          panel.say("Save now.");
          ((JButton) ((Container) panel.getComponent(2)).getComponent(0)).doClick(0);
          return panel;
        });
    assertThat(hidden).hasValue(1);
  }

  @Test
  void theWindowsIconComesInManySizes() {
    assertThat(NoticeIcon.windowImages()).hasSizeGreaterThan(3);
  }

  private static HolderTable table() throws Exception {
    return onEventThread(() -> new HolderTable(ROWS, Style.current()));
  }

  private static int heightFor(int holders) throws Exception {
    return onEventThread(
            () -> new RefusedContent(withHolders(holders), Style.current(), Notices.CLOCK))
        .getPreferredSize()
        .height;
  }

  private static RefusedNotice withHolders(int number) {
    return new RefusedNotice(
        "NetPoint",
        "All seats are in use.",
        "Try again later.",
        Collections.nCopies(number, new SeatHolder("alice", "ws-17", Notices.NOON_UTC)),
        List.of(),
        true);
  }

  private static MouseEvent mouseAt(JTable table, int x, int y) {
    return new MouseEvent(table, MouseEvent.MOUSE_MOVED, 0, 0, x, y, 0, false);
  }

  private static int middle(JButton button) {
    button.setSize(button.getPreferredSize());
    return painted(button).getRGB(button.getWidth() / 2, 5);
  }

  private static BufferedImage painted(JComponent component) {
    BufferedImage image =
        new BufferedImage(component.getWidth(), component.getHeight(), BufferedImage.TYPE_INT_ARGB);
    Graphics2D g = image.createGraphics();
    component.paint(g);
    g.dispose();
    return image;
  }

  private static void layOut(Container container) {
    container.doLayout();
    for (Component component : container.getComponents()) {
      if (component instanceof Container inner) {
        layOut(inner);
      }
    }
  }

  private static void setLook(String className) {
    try {
      UIManager.setLookAndFeel(className);
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private static <T> T onEventThread(Supplier<T> work) throws Exception {
    FutureTask<T> task = new FutureTask<>(work::get);
    EventQueue.invokeAndWait(task);
    return task.get();
  }
}
