package com.netpoint.license.manager.lease;

import com.netpoint.license.protocol.Counting;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class DetachPropertyTest {
  @Property(tries = 500)
  void thereAreNeverMoreHoldersThanSeatsAndNoSeatIsLost(
      @ForAll Counting counting, @ForAll("episodes") List<DetachStep> episode) {
    new DetachEpisode(new MemoryManager(), counting).play(episode);
  }

  @Provide
  static Arbitrary<List<DetachStep>> episodes() {
    return DetachStep.episodes(60);
  }
}
