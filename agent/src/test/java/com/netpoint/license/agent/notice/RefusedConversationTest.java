package com.netpoint.license.agent.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.awt.Container;
import java.awt.EventQueue;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.text.JTextComponent;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RefusedConversationTest {
  private final CompletableFuture<Boolean> outcome = new CompletableFuture<>();
  private final List<RefusedNotice> changes = new ArrayList<>();

  @BeforeAll
  static void noWindows() {
    Headless.set();
  }

  @Test
  void aGrantSettlesIt() throws Exception {
    RefusedPanel panel = begin(Notices.NO_SEAT, new FakeRetry());
    press(panel, "Try Again");
    assertThat(outcome.get()).isTrue();
  }

  @Test
  void quitSettlesIt() throws Exception {
    FakeRetry retry = new FakeRetry();
    press(begin(Notices.NO_SEAT, retry), "Quit");
    assertThat(outcome.get()).isFalse();
    assertThat(retry.tries()).isZero();
  }

  @Test
  void anotherRefusalTakesThePlaceOfTheFirst() throws Exception {
    RefusedPanel panel = begin(Notices.NO_SEAT, new FakeRetry(Notices.NO_MANAGER));
    assertThat(texts(panel)).contains("All 2 seats are in use.", "Who has the seats");
    press(panel, "Try Again");
    await().until(() -> texts(panel).contains("Last asked at 13:00:00"));
    assertThat(texts(panel))
        .contains("No license manager answered.", "Details for your administrator")
        .doesNotContain("All 2 seats are in use.", "Who has the seats");
    assertThat(changes).containsExactly(Notices.NO_MANAGER);
    assertThat(outcome).isNotDone();
    assertThat(onEventThread(() -> button(panel, "Try Again").isEnabled())).isTrue();
  }

  @Test
  void whileTheManagerIsAskedOneCanOnlyQuit() throws Exception {
    CountDownLatch answer = new CountDownLatch(1);
    RefusedPanel panel =
        begin(
            Notices.NO_SEAT,
            () -> {
              await().until(() -> answer.getCount() == 0);
              return null;
            });
    press(panel, "Try Again");
    assertThat(texts(panel)).contains("Asking the license manager\u2026");
    assertThat(onEventThread(() -> button(panel, "Try Again").isEnabled())).isFalse();
    press(panel, "Quit");
    answer.countDown();
    assertThat(outcome.get()).isFalse();
  }

  @Test
  void aFaultOfTheRetrySettlesItToo() throws Exception {
    IllegalStateException fault = new IllegalStateException("bug");
    RefusedPanel panel =
        begin(
            Notices.NO_SEAT,
            () -> {
              throw fault;
            });
    press(panel, "Try Again");
    assertThatThrownBy(outcome::get).isInstanceOf(ExecutionException.class).hasCause(fault);
  }

  @Test
  void aFaultOfTheWindowSettlesItToo() throws Exception {
    IllegalStateException fault = new IllegalStateException("no more display");
    RefusedConversation conversation =
        onEventThread(() -> conversation(Notices.NO_SEAT, new FakeRetry(Notices.NO_MANAGER)));
    conversation.onChange(
        notice -> {
          throw fault;
        });
    press(conversation.panel(), "Try Again");
    assertThatThrownBy(outcome::get).isInstanceOf(ExecutionException.class).hasCause(fault);
  }

  @Test
  void enterTriesAgainWhereThatCanHelpAndElseQuits() throws Exception {
    assertThat(begin(Notices.NO_SEAT, new FakeRetry()).suggested().getText())
        .isEqualTo("Try Again");
    assertThat(begin(Notices.NOT_LICENSED, new FakeRetry()).suggested().getText())
        .isEqualTo("Quit");
  }

  private RefusedPanel begin(RefusedNotice notice, Notifier.Retry retry) throws Exception {
    return onEventThread(() -> conversation(notice, retry).panel());
  }

  private RefusedConversation conversation(RefusedNotice notice, Notifier.Retry retry) {
    RefusedConversation conversation =
        new RefusedConversation(notice, retry, Style.current(), Notices.CLOCK, outcome);
    conversation.onChange(changes::add);
    return conversation;
  }

  private static void press(RefusedPanel panel, String words) throws Exception {
    EventQueue.invokeAndWait(() -> button(panel, words).doClick(0));
  }

  private static JButton button(RefusedPanel panel, String words) {
    return inside(panel, JButton.class)
        .filter(button -> words.equals(button.getText()))
        .findFirst()
        .orElseThrow();
  }

  /** All that a person can read, the rows of tables left out. */
  private static List<String> texts(RefusedPanel panel) throws Exception {
    return onEventThread(
        () ->
            Stream.concat(
                    inside(panel, JTextComponent.class).map(JTextComponent::getText),
                    inside(panel, JLabel.class).map(JLabel::getText))
                .collect(Collectors.toList()));
  }

  private static <C> Stream<C> inside(Container container, Class<C> type) {
    return Stream.of(container.getComponents())
        .flatMap(
            component ->
                Stream.concat(
                    Stream.of(component).filter(type::isInstance).map(type::cast),
                    component instanceof Container inner ? inside(inner, type) : Stream.empty()));
  }

  private static <T> T onEventThread(Supplier<T> work) throws Exception {
    FutureTask<T> task = new FutureTask<>(work::get);
    EventQueue.invokeAndWait(task);
    return task.get();
  }
}
