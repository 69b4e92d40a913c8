package com.netpoint.license.manager.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.netpoint.license.manager.lease.StoreException;
import com.netpoint.license.manager.store.TestClock;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FaultLogTest {
  private final TestClock clock = new TestClock(Premises.START);
  private final FaultLog faults = new FaultLog(clock);
  private LogLines log;

  @BeforeEach
  void open() {
    log = LogLines.capture();
  }

  @AfterEach
  void close() {
    log.close();
  }

  @Test
  void everyFaultIsALineWithItsReason() {
    for (int i = 0; i < 3; i++) {
      faults.write("the store could not be used", fullDisk());
    }
    assertThat(log.text().lines().filter(line -> line.startsWith("ERROR")))
        .hasSize(3)
        .allMatch(line -> line.contains("the store could not be used"))
        .allMatch(line -> line.contains("No row was written."))
        .allMatch(line -> line.contains("The disk is full."));
  }

  @Test
  void theStackOfOneKindComesOnceAMinute() {
    faults.write("first", fullDisk());
    clock.run(FaultLog.STACK_EVERY.minus(Duration.ofNanos(1)));
    faults.write("second", fullDisk());
    assertThat(stacks()).isEqualTo(1);
    clock.run(Duration.ofNanos(1));
    faults.write("third", fullDisk());
    assertThat(stacks()).isEqualTo(2);
  }

  @Test
  void anotherKindHasAStackOfItsOwn() {
    faults.write("one", fullDisk());
    faults.write("other", new IllegalStateException());
    assertThat(stacks()).isEqualTo(2);
  }

  @Test
  void causesThatGoInARingAreToldToSomeDepth() {
    Exception one = new Exception("one");
    one.initCause(new Exception("other", one));
    faults.write("a ring", one);
    assertThat(log.text()).contains("one; java.lang.Exception: other");
  }

  private static StoreException fullDisk() {
    return new StoreException(
        "No row was written.", new IllegalStateException("The disk is full."));
  }

  private long stacks() {
    List<String> lines = log.text().lines().toList();
    return IntStream.range(1, lines.size())
        .filter(i -> lines.get(i - 1).startsWith("ERROR") && lines.get(i).startsWith("\tat "))
        .count();
  }
}
