package com.netpoint.license.agent.detached;

import static com.netpoint.license.agent.detached.FakeMachine.FROM;
import static org.assertj.core.api.Assertions.assertThat;

import com.netpoint.license.client.detached.LatestTime;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarksTest {
  private static final Instant LATER = FROM.plus(Marks.APART);

  @TempDir Path disk;
  private LatestTime latest;
  private Marks marks;

  @BeforeEach
  void open() {
    latest = new LatestTime(disk.resolve("latest"));
    marks = new Marks(latest);
    latest.note(FROM);
  }

  @Test
  void aTimeIsNotedTenMinutesAfterTheLastOneAndNotBefore() {
    marks.note(LATER.minusMillis(1));
    assertThat(latest.read()).isEqualTo(FROM);
    marks.note(LATER);
    assertThat(latest.read()).isEqualTo(LATER);
    marks.note(FROM);
    assertThat(latest.read()).isEqualTo(LATER);
  }

  @Test
  void anEndIsNotedAtOnce() {
    marks.noteEnd(FROM.plusSeconds(1));
    assertThat(latest.read()).isEqualTo(FROM.plusSeconds(1));
  }

  @Test
  void aManagersEarlierTimeCountsAtOnceAndALaterOneTenMinutesAfter() {
    marks.correct(LATER.minusMillis(1));
    assertThat(latest.read()).isEqualTo(FROM);
    marks.correct(LATER);
    assertThat(latest.read()).isEqualTo(LATER);
    marks.correct(LATER.minusSeconds(1));
    assertThat(latest.read()).isEqualTo(LATER.minusSeconds(1));
  }

  @Test
  void whereNothingCanBeWrittenNothingIsRemembered() {
    Marks none = new Marks(new LatestTime(null));
    none.note(LATER);
    none.noteEnd(LATER);
    none.correct(LATER);
    assertThat(disk.resolve("latest")).exists();
    assertThat(latest.read()).isEqualTo(FROM);
  }
}
