package com.netpoint.license.manager.lease;

import com.netpoint.license.manager.lease.SeatModel.Window;
import com.netpoint.license.protocol.Counting;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** One thing that happens in a {@link SeatEpisode}. */
public interface SeatStep {
  void play(SeatEpisode episode);

  /** Episodes of up to so many steps. */
  static Arbitrary<List<SeatStep>> episodes(int longest) {
    Arbitrary<Window> windows =
        Combinators.combine(numbersUpTo(3), numbersUpTo(2), numbersUpTo(2)).as(Window::new);
    Arbitrary<Boolean> strangers = Arbitraries.frequency(Tuple.of(8, false), Tuple.of(1, true));
    return Arbitraries.frequencyOf(
            often(12, Combinators.combine(windows, strangers).as(Checkout::new)),
            often(5, Combinators.combine(windows, strangers).as(Renew::new)),
            often(4, Combinators.combine(windows, strangers).as(Checkin::new)),
            often(5, durations("PT0.001S", "PT20S", "PT59.999S", "PT60S").map(Serve::new)),
            often(
                2,
                durations("PT5.999S", "PT6S", "PT6.001S", "PT59.999S", "PT60S", "PT24H")
                    .map(StandStill::new)),
            often(2, durations("PT0.001S", "PT6S", "PT60S", "PT10H").map(Restart::new)),
            often(1, durations("PT-10H", "PT10H").map(StepWallClock::new)),
            often(2, Arbitraries.just(new Reap())),
            often(
                2,
                Combinators.combine(numbersUpTo(5), Arbitraries.of(Counting.class))
                    .as(Relicense::new)))
        .list()
        .ofMinSize(1)
        .ofMaxSize(longest);
  }

  private static Tuple.Tuple2<Integer, Arbitrary<? extends SeatStep>> often(
      int times, Arbitrary<? extends SeatStep> steps) {
    return Tuple.of(times, steps);
  }

  private static Arbitrary<Integer> numbersUpTo(int most) {
    return Arbitraries.integers().between(1, most);
  }

  private static Arbitrary<Duration> durations(String... texts) {
    return Arbitraries.of(texts).map(Duration::parse);
  }

  /** A stranger comes with a secret of his own. */
  record Checkout(Window window, boolean stranger) implements SeatStep {
    @Override
    public void play(SeatEpisode episode) {
      episode.checkout(window, stranger);
    }
  }

  /** Asks for more time. */
  record Renew(Window window, boolean stranger) implements SeatStep {
    @Override
    public void play(SeatEpisode episode) {
      episode.renew(window, stranger);
    }
  }

  /** Gives back. */
  record Checkin(Window window, boolean stranger) implements SeatStep {
    @Override
    public void play(SeatEpisode episode) {
      episode.checkin(window, stranger);
    }
  }

  /** Time in which the manager is there. */
  record Serve(Duration duration) implements SeatStep {
    private static final Duration BEAT = Duration.ofSeconds(5);

    @Override
    public void play(SeatEpisode episode) {
      Duration left = duration;
      while (left.compareTo(BEAT) > 0) {
        episode.beatAfter(BEAT);
        left = left.minus(BEAT);
      }
      episode.beatAfter(left);
    }
  }

  /** Time in which the process does nothing at all. */
  record StandStill(Duration duration) implements SeatStep {
    @Override
    public void play(SeatEpisode episode) {
      episode.beatAfter(duration);
    }
  }

  /** The manager ends and comes back. */
  record Restart(Duration away) implements SeatStep {
    @Override
    public void play(SeatEpisode episode) {
      episode.restart(away);
    }
  }

  /** What the wall clock shows is nothing to a lease. */
  record StepWallClock(Duration duration) implements SeatStep {
    @Override
    public void play(SeatEpisode episode) {
      episode.stepWallClock(duration);
    }
  }

  /** The reaper comes. */
  record Reap() implements SeatStep {
    @Override
    public void play(SeatEpisode episode) {
      episode.reap();
    }
  }

  /**
   * A license with so many seats, counted perhaps otherwise, takes the place of the one before it.
   */
  record Relicense(int seats, Counting counting) implements SeatStep {
    @Override
    public void play(SeatEpisode episode) {
      episode.license(seats, counting);
    }
  }
}
