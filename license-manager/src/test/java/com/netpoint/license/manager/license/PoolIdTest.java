package com.netpoint.license.manager.license;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PoolIdTest {
  private static final PoolId NETPOINT = new PoolId("netpoint", "netpoint");
  private static final PoolId REPORTS = new PoolId("netpoint", "reports");
  private static final PoolId ABACUS = new PoolId("abacus", "zoom");

  @Test
  void poolsAreOrderedByProductThenByFeature() {
    assertThat(List.of(REPORTS, NETPOINT, ABACUS).stream().sorted())
        .containsExactly(ABACUS, NETPOINT, REPORTS);
  }

  @Test
  void theOrderAgreesWithEquality() {
    assertThat(NETPOINT).isEqualByComparingTo(new PoolId("netpoint", "netpoint"));
  }

  @Test
  void aFeatureNamedLikeItsProductIsCalledByOneName() {
    assertThat(NETPOINT).hasToString("netpoint");
    assertThat(REPORTS).hasToString("netpoint/reports");
  }
}
