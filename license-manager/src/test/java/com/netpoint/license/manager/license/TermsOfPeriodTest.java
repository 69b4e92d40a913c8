package com.netpoint.license.manager.license;

import static com.netpoint.license.manager.license.Fixtures.MILLI;
import static com.netpoint.license.manager.license.Fixtures.NOW;
import static com.netpoint.license.manager.license.Fixtures.POOL;
import static org.assertj.core.api.Assertions.assertThat;

import com.netpoint.license.protocol.Counting;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TermsOfPeriodTest {
  private static final PoolTerms TERMS = new PoolTerms(POOL, 1, Counting.USER, null, List.of());

  private final List<PoolId> asked = new ArrayList<>();

  @Test
  void itReachesFromTheLastChangeToTheNext() {
    TermsOfPeriod period =
        TermsOfPeriod.at(
            NOW,
            Stream.of(
                NOW.minusSeconds(20),
                NOW.plusSeconds(20),
                NOW.minusSeconds(10),
                NOW.plusSeconds(10)));
    assertThat(period.contains(NOW.minusSeconds(10).minus(MILLI))).isFalse();
    assertThat(period.contains(NOW.minusSeconds(10))).isTrue();
    assertThat(period.contains(NOW.plusSeconds(10).minus(MILLI))).isTrue();
    assertThat(period.contains(NOW.plusSeconds(10))).isFalse();
  }

  @Test
  void aChangeAtTheMomentBeginsIt() {
    TermsOfPeriod period = TermsOfPeriod.at(NOW, Stream.of(NOW));
    assertThat(period.contains(NOW.minus(MILLI))).isFalse();
    assertThat(period.contains(NOW)).isTrue();
  }

  @Test
  void termsAreFoundOutOnce() {
    TermsOfPeriod period = TermsOfPeriod.at(NOW, Stream.<Instant>empty());
    assertThat(period.of(POOL, this::find)).isSameAs(TERMS);
    assertThat(period.of(POOL, this::find)).isSameAs(TERMS);
    assertThat(asked).containsExactly(POOL);
  }

  @Test
  void nothingIsKeptOfAPoolWithoutTerms() {
    PoolId unknown = new PoolId("made up", "made up");
    TermsOfPeriod period = TermsOfPeriod.at(NOW, Stream.<Instant>empty());
    assertThat(period.of(unknown, this::find)).isNull();
    assertThat(period.of(unknown, this::find)).isNull();
    assertThat(asked).containsExactly(unknown, unknown);
  }

  private @Nullable PoolTerms find(PoolId pool) {
    asked.add(pool);
    return pool.equals(POOL) ? TERMS : null;
  }
}
