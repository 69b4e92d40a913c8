package com.netpoint.license.agent.notice;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A console that records what it is asked to tell, and grants nothing. */
final class FakeConsole implements Notifier {
  final List<String> told = Collections.synchronizedList(new ArrayList<>());

  @Override
  public boolean refused(RefusedNotice notice, Retry retry) {
    told.add("refused: " + notice.sentence());
    return retry.tryAgain() == null;
  }

  @Override
  public StandingWarning warn(String product, String sentence) {
    told.add(product + ": " + sentence);
    return new StandingWarning() {
      @Override
      public void say(String text) {
        told.add(text);
      }

      @Override
      public void close() {
        told.add("closed");
      }
    };
  }

  @Override
  public boolean applicationAsks() {
    return true;
  }
}
