package com.netpoint.license.agent.gate;

import net.bytebuddy.asm.Advice;

/** What is woven in front of the first instruction of an entry point. */
final class GateAdvice {
  private GateAdvice() {}

  @Advice.OnMethodEnter
  static void enter() {
    LaunchGate.pass();
  }
}
