package com.netpoint.license.manager.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.netpoint.license.manager.lease.StoreException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpenedTest {
  private final List<String> closed = new ArrayList<>();
  private final Opened opened = new Opened();

  @Test
  void whatWasOpenedLastIsClosedFirst() {
    opened.add(() -> closed.add("first"));
    opened.add(() -> closed.add("second"));
    opened.close();
    assertThat(closed).containsExactly("second", "first");
  }

  @Test
  void nothingIsClosedTwice() {
    opened.add(() -> closed.add("first"));
    opened.close();
    opened.close();
    assertThat(closed).containsExactly("first");
  }

  @Test
  void theRestIsClosedWhereOneDoesNotClose() {
    IOException fault = new IOException("on purpose");
    opened.add(() -> closed.add("first"));
    opened.add(
        () -> {
          throw fault;
        });
    assertThatExceptionOfType(StoreException.class).isThrownBy(opened::close).withCause(fault);
    assertThat(closed).containsExactly("first");
  }

  @Test
  void theReasonForClosingIsNotHidden() {
    IllegalStateException reason = new IllegalStateException("why");
    opened.add(
        () -> {
          throw new IOException("on purpose");
        });
    opened.closeBecauseOf(reason);
    assertThat(reason.getSuppressed()).hasSize(1);
  }
}
