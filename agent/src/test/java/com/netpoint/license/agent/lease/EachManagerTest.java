package com.netpoint.license.agent.lease;

import static org.assertj.core.api.Assertions.assertThat;

import com.netpoint.license.client.ManagerClient;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EachManagerTest {
  private final FakeSearch search = new FakeSearch();
  private final List<String> asked = new ArrayList<>();
  private FakeManager named;
  private FakeManager found;

  @BeforeEach
  void start() throws Exception {
    named = new FakeManager(new FakeStore());
    found = new FakeManager(new FakeStore());
  }

  @AfterEach
  void stop() {
    named.close();
    found.close();
  }

  @Test
  void whoeverIsNamedComesBeforeTheLastOneAndThoseThatASearchFinds() {
    search.last = found.client();
    search.finding(named, found);
    all().ask(this::goOn);
    assertThat(asked).containsExactly(named.address(), found.address());
    assertThat(search.closed).isEqualTo(1);
  }

  @Test
  void nobodyIsSearchedOnceItIsSettled() {
    search.finding(found);
    all().ask(manager -> !goOn(manager));
    assertThat(asked).containsExactly(named.address());
    assertThat(search.searches).isZero();
  }

  @Test
  void aSearchEndsWithWhoeverSettlesIt() throws Exception {
    try (FakeManager third = new FakeManager(new FakeStore())) {
      search.finding(found, third);
      all().ask(manager -> goOn(manager) || manager.address().equals(found.client().address()));
      assertThat(asked).containsExactly(named.address(), found.address());
      assertThat(search.closed).isEqualTo(1);
    }
  }

  private EachManager all() {
    return new EachManager(List.of(named.client()), search);
  }

  private boolean goOn(ManagerClient manager) {
    asked.add(manager.address().toString());
    return false;
  }
}
