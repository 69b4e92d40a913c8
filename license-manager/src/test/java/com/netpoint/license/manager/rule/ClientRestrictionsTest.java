package com.netpoint.license.manager.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientRestrictionsTest {
  @ParameterizedTest
  @CsvSource({
    "192.0.2.7, 192.0.2.7",
    "192.0.2.5-192.0.2.9, 192.0.2.5",
    "192.0.2.5 - 192.0.2.9, 192.0.2.9",
    "192.0.2.250-192.0.3.4, 192.0.3.0",
    "192.168.0.0/16, 192.168.0.0",
    "192.168.7.7/16, 192.168.255.255",
    "10.0.0.0/0, 203.0.113.9",
    "192.0.2.7/32, 192.0.2.7",
    "192.168.*, 192.168.0.0",
    "192.168.*.*, 192.168.255.255",
    "10.*, 10.255.255.255",
    "192.0.2.*, 192.0.2.0",
    "all, 203.0.113.9",
    "*, 2001:db8::1",
    "ALL, somewhere",
    "2001:db8::1, 2001:DB8:0:0:0:0:0:1",
    "2001:db8::1, [2001:db8::1]",
    "fe80::1, fe80::1%eth0",
    "2001:db8::/32, 2001:db8:ffff:ffff:ffff:ffff:ffff:ffff",
    "2001:db8::/65, 2001:db8::7fff:ffff:ffff:ffff",
    "2001:db8::1-2001:db8::9, 2001:db8::9",
    "::/0, ::1",
    "192.0.2.7, ::ffff:192.0.2.7",
    "192.168.*, ::ffff:192.168.3.4",
    "::ffff:192.0.2.7, 192.0.2.7",
    "1:2:3:4:5:6:7:8, 1:2:3:4:5:6:7:8",
  })
  void whatARuleMeansItDenies(String range, String address) {
    assertThat(denied("deny=" + range, address)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "192.0.2.7, 192.0.2.8",
    "192.0.2.5-192.0.2.9, 192.0.2.4",
    "192.0.2.5-192.0.2.9, 192.0.2.10",
    "192.168.0.0/16, 192.167.255.255",
    "192.168.0.0/16, 192.169.0.0",
    "192.168.*, 192.169.0.0",
    "192.0.2.*, 192.0.3.0",
    "10.0.0.0/0, 2001:db8::1",
    "2001:db8::/32, 2001:db9::",
    "2001:db8::/65, 2001:db8::8000:0:0:0",
    "::1, 127.0.0.1",
    "::/0, somewhere",
    "::/0, 192.0.2.7",
  })
  void whatItDoesNotMeanItDoesNot(String range, String address) {
    assertThat(denied("deny=" + range, address)).isFalse();
  }

  @Test
  void theFirstRuleThatFitsHoldsAndWhatFitsNoneIsAllowed() {
    String rules = "# the office\nallow=192.0.2.0/24\n\ndeny=192.0.*\n";
    assertThat(denied(rules, "192.0.2.7")).isFalse();
    assertThat(denied(rules, "192.0.3.7")).isTrue();
    assertThat(denied(rules, "198.51.100.1")).isFalse();
    assertThat(denied("", "198.51.100.1")).isFalse();
    assertThat(denied("allow=192.0.2.7\ndeny=all", "not an address")).isTrue();
  }

  @Test
  void whoIsDeniedIsToldTheLineAndWhatItSays() {
    assertThat(ClientRestrictions.parse("\nDeny = 192.0.2.*").denial("192.0.2.7"))
        .isEqualTo("Line 2 of the Access Restrictions keeps 192.0.2.7 out: Deny = 192.0.2.*");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "192.0.2.7 | '192.0.2.7' does not begin with allow= or deny=",
        "reserve=1 bob | 'reserve=1 bob' does not begin with allow= or deny=",
        "deny= | nothing stands after the =; write an address or all",
        "deny=192.0.2.9-192.0.2.5 | '192.0.2.9-192.0.2.5' ends before it begins",
        "deny=192.0.2.9-2001:db8::1 | '192.0.2.9-2001:db8::1' goes from IPv4 to IPv6 or back",
        "deny=192.0.2.0/33 | '192.0.2.0/33' is to end in a number of bits, at most /32",
        "deny=2001:db8::/129 | '2001:db8::/129' is to end in a number of bits, at most /128",
        "deny=192.0.2.0/x | '192.0.2.0/x' is to end in a number of bits, at most /32",
        "deny=192.*.2 | '192.*.2' is to begin with numbers and end in *, as 192.168.*;"
            + " for IPv6 write 2001:db8::/32",
        "deny=2001:db8:* | '2001:db8:*' is to begin with numbers and end in *, as 192.168.*;"
            + " for IPv6 write 2001:db8::/32",
      })
  void aLineThatSaysNothingIsNamedWithWhatIsWrong(String line, String why) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ClientRestrictions.parse("allow=all\n" + line))
        .withMessage("line 2: " + why);
  }

  @ParameterizedTest
  @CsvSource({
    "ws-17",
    "ws17.example",
    "localhost",
    "192.0.2",
    "192.0.2.256",
    "192.0.02.7",
    "300.*",
    "1:2:3:4:5:6:7",
    "1:2:3:4:5:6:7:8:9",
    "1::2::3",
    "1:2:3:4:5:6:7::8",
    "12345::",
    "::g",
    "::192.0.2",
  })
  void namesAndWhatIsNearlyAnAddressAreRefused(String written) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ClientRestrictions.parse("deny=" + written))
        .withMessageContaining(
            " is no IP address; names are not looked up here, since whoever answers for a name"
                + " would decide who comes in");
  }

  private static boolean denied(String rules, String address) {
    return ClientRestrictions.parse(rules).denial(address) != null;
  }
}
