package com.netpoint.license.agent.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.awt.Container;
import java.awt.EventQueue;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import javax.swing.JButton;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The window's inside, used without a screen. */
class AlongPanelTest {
  private final List<String> asked = new ArrayList<>();
  private final List<Runnable> background = new ArrayList<>();

  @BeforeAll
  static void noWindows() {
    Headless.set();
  }

  @Test
  void itTellsHowThingsAre() throws Exception {
    AlongPanel panel = panel();
    onEventThread(
        () -> {
          panel.refresh();
          return "";
        });
    answer();
    assertThat(words(panel)).isEqualTo("status of it");
  }

  @Test
  void eachButtonAsksOnceWithTheDayAndWaitsForTheAnswer() throws Exception {
    AlongPanel panel = panel();
    for (JButton button : all(panel, JButton.class)) {
      onEventThread(
          () -> {
            all(panel, JTextField.class).get(0).setText("2026-12-31");
            button.doClick();
            button.doClick();
            return "";
          });
      assertThat(button.isEnabled()).isFalse();
      answer();
      assertThat(button.isEnabled()).isTrue();
    }
    assertThat(asked).containsExactly("take 2026-12-31", "extend 2026-12-31", "return");
    assertThat(words(panel)).isEqualTo("return of it");
  }

  @Test
  void eachButtonHasAKeyOfItsOwn() throws Exception {
    assertThat(all(panel(), JButton.class))
        .extracting(button -> (char) button.getMnemonic())
        .containsExactly('T', 'E', 'R');
  }

  @Test
  void aFaultIsSaidAndTheButtonsAreThereAgain() throws Exception {
    AlongPanel panel =
        onEventThread(() -> new AlongPanel(Style.current(), new Faulty(), background::add));
    onEventThread(
        () -> {
          panel.refresh();
          return "";
        });
    answer();
    assertThat(words(panel)).startsWith("That met a fault: ");
    assertThat(all(panel, JButton.class)).allMatch(JButton::isEnabled);
  }

  private AlongPanel panel() throws Exception {
    return onEventThread(() -> new AlongPanel(Style.current(), new Recording(), background::add));
  }

  private void answer() throws Exception {
    assertThat(background).hasSize(1);
    background.remove(0).run();
    onEventThread(() -> "");
  }

  private static String words(AlongPanel panel) {
    return all(panel, JTextArea.class).get(0).getText();
  }

  private static <T extends Component> List<T> all(Container container, Class<T> type) {
    List<T> found = new ArrayList<>();
    for (Component each : container.getComponents()) {
      if (type.isInstance(each)) {
        found.add(type.cast(each));
      } else if (each instanceof Container inner) {
        found.addAll(all(inner, type));
      }
    }
    return found;
  }

  private static <T> T onEventThread(Supplier<T> work) throws Exception {
    FutureTask<T> task = new FutureTask<>(work::get);
    EventQueue.invokeAndWait(task);
    return task.get();
  }

  private class Recording implements AlongDesk {
    @Override
    public String status() {
      return say("status");
    }

    @Override
    public String takeAlong(String lastDay) {
      return say("take " + lastDay);
    }

    @Override
    public String extend(String lastDay) {
      return say("extend " + lastDay);
    }

    @Override
    public String giveBack() {
      return say("return");
    }

    private String say(String what) {
      asked.add(what);
      return what + " of it";
    }
  }

  private final class Faulty extends Recording {
    @Override
    public String status() {
      throw new IllegalStateException("broken");
    }
  }
}
