package com.netpoint.license.agent.gate;

import com.example.app.Events;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Closes the gate before each test, with a barrier that is seen among the events. */
final class GateWatch implements BeforeEachCallback, AfterEachCallback {

  @Override
  public void beforeEach(ExtensionContext context) {
    Events.SEEN.clear();
    LaunchGate.close(() -> Events.SEEN.add("gate"));
  }

  @Override
  public void afterEach(ExtensionContext context) {
    LaunchGate.close(() -> {});
    LaunchGate.pass();
  }
}
