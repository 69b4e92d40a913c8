package com.netpoint.license.client.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.netpoint.license.client.ManagerAddress;
import org.junit.jupiter.api.Test;

class SearchRulesTest {
  private static final ManagerAddress HERE = ManagerAddress.parse("127.0.0.2");
  private static final ManagerAddress ELSEWHERE = ManagerAddress.parse("ws-17");

  @Test
  void withAccessToRemoteManagersEachMayBeAsked() {
    SearchRules rules = new SearchRules(true, "", true, false);
    assertThat(rules.allow(HERE) && rules.allow(ELSEWHERE)).isTrue();
  }

  @Test
  void withoutItThisMachinesAlone() {
    SearchRules rules = new SearchRules(false, "ws-17", true, true);
    assertThat(rules.allow(HERE)).isTrue();
    assertThat(rules.allow(ELSEWHERE)).isFalse();
    assertThat(rules.searchAnything()).isTrue();
  }

  @Test
  void whereNothingIsConfiguredNothingIsSearched() {
    assertThat(new SearchRules(true, "", false, true).searchAnything()).isFalse();
    assertThat(new SearchRules(true, "", true, false).searchAnything()).isTrue();
    assertThat(new SearchRules(true, "ws-17", false, false).searchAnything()).isTrue();
  }

  @Test
  void aHostThatIsNoneIsToldAtOnce() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SearchRules(true, "ws-17, http://ws/x", false, false))
        .withMessageStartingWith("'http://ws/x' is no search parameter");
  }

  @Test
  void otherRulesReadOtherwiseAndInOneLine() {
    String text = new SearchRules(true, "ws-17,\nws-18", true, false).toString();
    assertThat(text).hasLineCount(1).contains("ws-17, ws-18");
    assertThat(new SearchRules(true, "ws-17,\nws-18", true, false)).hasToString(text);
    assertThat(new SearchRules(true, "ws-17", true, false).toString()).isNotEqualTo(text);
    assertThat(new SearchRules(true, "ws-17,\nws-18", false, false).toString()).isNotEqualTo(text);
    assertThat(new SearchRules(false, "ws-17,\nws-18", true, false).toString()).isNotEqualTo(text);
    assertThat(new SearchRules(true, "ws-17,\nws-18", true, true).toString()).isNotEqualTo(text);
  }
}
