package com.netpoint.license.agent;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FaultTest {

  @Test
  void aFaultIsASentenceFirstAndATraceForWhoeverMendsIt() {
    String said =
        StandardError.during(
            () -> Fault.report("NetPoint", new IllegalStateException("no such thing")));
    assertThat(said.lines())
        .startsWith(
            "The license agent of NetPoint met a fault: java.lang.IllegalStateException: no such"
                + " thing")
        .anyMatch(line -> line.contains("at " + FaultTest.class.getName()));
  }

  @Test
  void aSentenceIsALine() {
    assertThat(StandardError.during(() -> Fault.say("NetPoint ends.")))
        .isEqualTo("NetPoint ends.\n");
  }
}
