package com.netpoint.license.manager.lease;

import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** One thing that happens in a {@link DetachEpisode}. */
public interface DetachStep {
  void play(DetachEpisode episode);

  /** Episodes of up to so many steps. */
  static Arbitrary<List<DetachStep>> episodes(int longest) {
    Arbitrary<Integer> users = Arbitraries.integers().between(1, 5);
    Arbitrary<Integer> days = Arbitraries.of(1, 2, 7, 14, 15);
    return Arbitraries.frequencyOf(
            often(8, users.map(user -> episode -> episode.checkout(user))),
            often(3, users.map(user -> episode -> episode.checkin(user))),
            often(
                8,
                Combinators.combine(users, days)
                    .as((user, day) -> episode -> episode.detach(user, day))),
            often(
                3,
                Combinators.combine(users, days)
                    .as((user, day) -> episode -> episode.extend(user, day))),
            often(3, users.map(user -> episode -> episode.giveBack(user))),
            often(2, users.map(user -> episode -> episode.writeOff(user))),
            often(
                5,
                durations("PT1S", "PT60S", "PT5M", "PT24H", "PT24H4M59.999S", "PT168H")
                    .map(time -> episode -> episode.pass(time))),
            often(
                2,
                durations("PT1S", "PT10H", "PT170H").map(time -> episode -> episode.restart(time))),
            often(
                1,
                durations("PT-10H", "PT10H").map(time -> episode -> episode.stepWallClock(time))),
            often(2, Arbitraries.just(DetachEpisode::reap)))
        .list()
        .ofMinSize(1)
        .ofMaxSize(longest);
  }

  private static Tuple.Tuple2<Integer, Arbitrary<? extends DetachStep>> often(
      int times, Arbitrary<DetachStep> steps) {
    return Tuple.of(times, steps);
  }

  private static Arbitrary<Duration> durations(String... texts) {
    return Arbitraries.of(texts).map(Duration::parse);
  }
}
