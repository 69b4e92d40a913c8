package com.netpoint.license.client.machine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MachineIdentityTest {
  private static final String ID = "4c4c4544-0044-3510-8052-b4c04f4d4831";

  @Test
  void itIsTheSameAtEveryStart() {
    assertThat(MachineIdentity.forProduct("netpoint"))
        .matches("h:[A-Za-z0-9_-]{43}")
        .isEqualTo(MachineIdentity.forProduct("netpoint"));
  }

  @Test
  void itIsTheSameInEveryVersionOfThisProgram() {
    assertThat(identity("netpoint", ID)).isEqualTo("h:ct58VO58UnwHdEc8ymTSY8RacVxDHYMzChDusIXYENA");
  }

  @Test
  void twoProductsCannotCompareTheirMachines() {
    assertThat(identity("netpoint", ID)).isNotEqualTo(identity("viewer", ID));
  }

  @Test
  void twoMachinesDiffer() {
    assertThat(identity("netpoint", ID)).isNotEqualTo(identity("netpoint", ID + "2"));
  }

  @Test
  void theOperatingSystemsOwnIdNeverShows() {
    assertThat(identity("netpoint", ID)).doesNotContainIgnoringCase(ID);
    assertThat(MachineIdentity.forProduct("netpoint")).doesNotContain(SystemId.ofThisMachine());
  }

  private static String identity(String product, String systemId) {
    return MachineIdentity.ofSeed(MachineIdentity.seedOf(systemId), product);
  }
}
