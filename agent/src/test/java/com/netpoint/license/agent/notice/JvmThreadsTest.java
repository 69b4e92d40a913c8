package com.netpoint.license.agent.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class JvmThreadsTest {
  private final Thread mainReturned = new Thread(() -> {}, "DestroyJavaVM");
  private final Thread eventQueue = new Thread(() -> {}, "AWT-EventQueue-0");
  private final Thread work = new Thread(() -> {}, "save");

  @Test
  void theCallingThreadIsAmongThoseAlive() {
    assertThat(JvmThreads.alive()).contains(Thread.currentThread()).doesNotContainNull();
  }

  @Test
  void anApplicationWhoseMainRunsIsNotOver() {
    assertThat(JvmThreads.onlyAwtIsLeft(List.of(eventQueue))).isFalse();
  }

  @Test
  void anApplicationThatWorksOnIsNotOver() {
    assertThat(JvmThreads.onlyAwtIsLeft(List.of(mainReturned, eventQueue, work))).isFalse();
  }

  @Test
  void daemonsDoNotCount() {
    work.setDaemon(true);
    assertThat(JvmThreads.onlyAwtIsLeft(List.of(work, eventQueue, mainReturned))).isTrue();
  }
}
