package com.netpoint.license.agent.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Rectangle;
import org.junit.jupiter.api.Test;

class ScreenTest {
  private final Rectangle usable = new Rectangle(10, 20, 100, 80);

  @Test
  void whatFitsStaysWhereItIs() {
    Rectangle window = new Rectangle(30, 40, 50, 30);
    assertThat(Screen.inside(window, usable)).isEqualTo(window);
  }

  @Test
  void whatSticksOutIsMovedIn() {
    assertThat(Screen.inside(new Rectangle(90, 90, 50, 30), usable))
        .isEqualTo(new Rectangle(60, 70, 50, 30));
    assertThat(Screen.inside(new Rectangle(-5, 0, 50, 30), usable))
        .isEqualTo(new Rectangle(10, 20, 50, 30));
  }

  @Test
  void whatIsTooLargeIsCut() {
    assertThat(Screen.inside(new Rectangle(0, 0, 500, 300), usable)).isEqualTo(usable);
  }
}
