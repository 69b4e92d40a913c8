package com.netpoint.license.client.finder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchParameterTest {

  @ParameterizedTest
  @CsvSource({
    "ws-17, ws-17, 1947",
    "LICENSE_SERVER:2000, LICENSE_SERVER, 2000",
    "10.0.0.7, 10.0.0.7, 1947",
    "10.0.0.255:2000, 10.0.0.255, 2000",
    "'::1', '::1', 1947",
    "'2001:db8::7', '2001:db8::7', 1947",
    "'[2001:db8::7]:2000', '2001:db8::7', 2000",
    "'[::1]', '::1', 1947",
    "http://ws-17:2000, ws-17, 2000",
    "'  ws-17 ', ws-17, 1947",
  })
  void aParameterIsReadInAnyOfItsForms(String text, String host, int port) {
    SearchParameter parameter = SearchParameter.parse(text, 1947);
    assertThat(parameter.host()).isEqualTo(host);
    assertThat(parameter.port()).isEqualTo(port);
    assertThat(parameter).hasToString(text.trim());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ws 17", "ws-17:0", "ws-17:65536", "a/b", "fe80::1%eth0", "1:2:z"})
  void whatIsNoneIsRefusedWithTheForm(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SearchParameter.parse(text, 1948))
        .withMessage(
            "'%s' is no search parameter; write a host, an IP address or a broadcast address,"
                + " and :port where it is not 1948",
            text);
  }

  @Test
  void severalAreReadFromLinesOrCommas() {
    assertThat(SearchParameter.parseAll("\n ws-17 ,ws-18:2000,\r\n\n10.0.0.255\n", 1947))
        .extracting(SearchParameter::text)
        .containsExactly("ws-17", "ws-18:2000", "10.0.0.255");
    assertThat(SearchParameter.parseAll(" ", 1947)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "10.0.0.255, true",
    "10.0.0.127, true",
    "10.0.0.126, false",
    "255.255.255.255, true",
    "host.255, false",
    "'::255', false",
  })
  void aBroadcastAddressIsAnOwnOneOrLooksLikeOne(String text, boolean broadcast) {
    List<InetAddress> own = List.of(FakeNetwork.ip("10.0.0.127"));
    assertThat(SearchParameter.parse(text, 1947).isBroadcast(own)).isEqualTo(broadcast);
  }

  @Test
  void oneThatIsGivenTwiceIsAskedOnce() {
    List<SearchParameter> twice = SearchParameter.parseAll("ws-17, ws-17:1947, ws-17:2000", 1947);
    assertThat(SearchPlan.of(twice).parameters()).hasSize(2);
    assertThat(twice.get(0)).isNotEqualTo("ws-17");
  }

  @Test
  void thereAreOnlySoMany() {
    List<SearchParameter> many = new ArrayList<>();
    for (int i = 0; i < SearchPlan.MAX_PARAMETERS; i++) {
      many.add(SearchParameter.parse("ws-" + i, 1947));
    }
    assertThat(SearchPlan.of(many).parameters()).hasSize(64);
    many.add(SearchParameter.parse("ws-64", 1947));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SearchPlan.of(many))
        .withMessage("there are 65 search parameters, and 64 at most");
  }

  @Test
  void networksAreAskedAt1947UnlessSaidOtherwise() {
    SearchPlan plan = SearchPlan.of(List.of());
    assertThat(plan.port()).isEqualTo(1947);
    assertThat(plan.broadcast()).isFalse();
    assertThat(plan.aggressive()).isFalse();
    assertThat(plan.port(2000).broadcast(true).aggressive(true).port()).isEqualTo(2000);
  }
}
