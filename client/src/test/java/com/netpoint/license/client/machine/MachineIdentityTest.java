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
    assertThat(MachineIdentity.hash("netpoint", ID))
        .isEqualTo("h:WsWf4-fphwmFTvBIaCzCWEtXi9ZuI6ytIXskXvGoXLE");
  }

  @Test
  void twoProductsCannotCompareTheirMachines() {
    assertThat(MachineIdentity.hash("netpoint", ID))
        .isNotEqualTo(MachineIdentity.hash("viewer", ID));
  }

  @Test
  void twoMachinesDiffer() {
    assertThat(MachineIdentity.hash("netpoint", ID))
        .isNotEqualTo(MachineIdentity.hash("netpoint", ID + "2"));
  }

  @Test
  void theOperatingSystemsOwnIdNeverShows() {
    assertThat(MachineIdentity.hash("netpoint", ID)).doesNotContainIgnoringCase(ID);
    assertThat(MachineIdentity.forProduct("netpoint")).doesNotContain(SystemId.ofThisMachine());
  }
}
