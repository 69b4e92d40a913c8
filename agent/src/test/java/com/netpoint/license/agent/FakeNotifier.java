package com.netpoint.license.agent;

import com.netpoint.license.agent.notice.Notifier;
import com.netpoint.license.agent.notice.RefusedNotice;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A person who does with a refusal what the test says. */
final class FakeNotifier implements Notifier {
  final List<RefusedNotice> notices = new CopyOnWriteArrayList<>();

  /** What the person does; returns whether he got his seat. */
  volatile Person person = retry -> false;

  @Override
  public boolean refused(RefusedNotice notice, Retry retry) {
    notices.add(notice);
    return person.answers(retry);
  }

  @Override
  public StandingWarning warn(String product, String sentence) {
    return new StandingWarning() {
      @Override
      public void say(String another) {}

      @Override
      public void close() {}
    };
  }

  @Override
  public boolean applicationAsks() {
    return false;
  }

  interface Person {
    boolean answers(Retry retry);
  }
}
