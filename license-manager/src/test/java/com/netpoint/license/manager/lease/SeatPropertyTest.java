package com.netpoint.license.manager.lease;

import com.netpoint.license.protocol.Counting;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SeatPropertyTest {
  @Property(tries = 500)
  void theBooksAreAlwaysWhatTheRulesSay(
      @ForAll Counting counting, @ForAll("episodes") List<SeatStep> episode) {
    new SeatEpisode(new MemoryManager(), counting).play(episode);
  }

  @Provide
  static Arbitrary<List<SeatStep>> episodes() {
    return SeatStep.episodes(60);
  }
}
