package com.netpoint.license.manager.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UserRestrictionsTest {
  private static final Person ALICE = Person.of("Alice", "WS-17.example");

  @Test
  void whoFitsNoRuleIsAllowed() {
    assertThat(denied("")).isFalse();
    assertThat(denied("deny=bob")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "deny=alice",
        "deny=ALICE",
        "DENY = alice ",
        "deny=@ws-17",
        "deny=@WS-17.Example",
        "deny=alice@ws-17",
        "deny=all",
        "deny=*",
        "deny=@all",
        "deny=all@ws-17",
        "deny=al*",
        "deny=*l*e",
        "deny=@ws-*",
        "deny=@*.example",
        "deny=product:netpoint",
        "deny=product:NetPoint,feature:reports",
        "deny=feature:*",
        "deny=alice,product:netpoint,feature:rep*",
        "deny=feature:reports, alice",
        "# nobody\n\n  deny=alice",
      })
  void whomARuleFitsIsDenied(String rules) {
    assertThat(denied(rules)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "deny=alic",
        "deny=alicea",
        "deny=*b*",
        "deny=@ws-1",
        "deny=@example",
        "deny=@ws-17.other",
        "deny=alice@ws-18",
        "deny=bob@ws-17",
        "deny=product:netplan",
        "deny=product:netpoint,feature:netpoint",
        "deny=alice,product:netplan",
        "# deny=alice",
        "reserve=1 bob",
      })
  void whomItDoesNotFitIsNot(String rules) {
    assertThat(denied(rules)).isFalse();
  }

  @Test
  void theFirstRuleThatFitsHolds() {
    assertThat(denied("allow=alice\ndeny=all")).isFalse();
    assertThat(denied("deny=all\nallow=alice")).isTrue();
    assertThat(denied("allow=bob\ndeny=@ws-17\nallow=all")).isTrue();
  }

  @Test
  void whoIsDeniedIsToldTheLineAndWhatItSays() {
    assertThat(
            UserRestrictions.parse("# morning shift\nallow=bob\n  deny=@WS-17,product:netpoint ")
                .denial(ALICE, "netpoint", "reports"))
        .isEqualTo(
            "Line 3 of the User Restrictions keeps alice@ws-17.example out:"
                + " deny=@WS-17,product:netpoint");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "alow=alice | 'alow=alice' does not begin with allow=, deny= or reserve=",
        "alice | 'alice' does not begin with allow=, deny= or reserve=",
        "deny= | nothing stands after the =; write a user, @host, product:ID, feature:ID or all",
        "deny=alice,,product:p | nothing stands between two commas; write a user, @host,"
            + " product:ID, feature:ID or all",
        "deny=alice,bob | 'bob' is a second name; write a line for each",
        "deny=alice@ | 'alice@' names no host after the @",
        "deny=@ | '@' names no host after the @",
        "deny=prodct:p | 'prodct:p' is neither product:ID nor feature:ID",
        "deny=product: | 'product:' is to be one product:ID; write a line for each",
        "deny=feature:a,feature:b | 'feature:b' is to be one feature:ID; write a line for each",
        "reserve=alice | 'alice' is no number of seats; write reserve=N and for whom,"
            + " as reserve=2 alice",
        "reserve=0 alice | '0' is no number of seats; write reserve=N and for whom,"
            + " as reserve=2 alice",
        "reserve=2 | nothing stands after the =; write a user, @host, product:ID, feature:ID or all",
        "reserve=2 product:p | it does not say for whom; name users or @hosts",
        "reserve=2 al* | 'al*' stands for many names, and seats are reserved by name",
        "reserve=2 bob,all | 'all' stands for many names, and seats are reserved by name",
      })
  void aLineThatSaysNothingIsNamedWithWhatIsWrong(String line, String why) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> UserRestrictions.parse("deny=bob\n\n" + line))
        .withMessage("line 3: " + why);
  }

  @Test
  void everyLineThatSaysNothingIsNamed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> UserRestrictions.parse("nobody\ndeny=bob\ndeny=@"))
        .withMessageContaining("line 1: ")
        .withMessageContaining("; line 3: ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "reserve=1 alice",
        "reserve=1 ALICE,bob@WS-17",
        "reserve=1 alice@ws-1,bob@ws-17.example",
        "reserve=1 alice,bob@ws-17,product:netpoint",
      })
  void aReservationOfWhichAllCountElsewhereWouldKeepSeatsForNobody(String second) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> UserRestrictions.parse("reserve=2 alice,bob@ws-17\n" + second))
        .withMessageStartingWith("line 2: ")
        .withMessageContaining("named in reservations before");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "reserve=1 bob",
        "reserve=1 alice,carol",
        "reserve=1 @ws-17",
        "reserve=1 alice,product:netplan",
      })
  void aReservationMayNameSomeThatCountElsewhere(String second) {
    String rules = "reserve=2 alice,bob@ws-17,product:netpoint\n" + second;
    assertThat(UserRestrictions.parse(rules).text()).isEqualTo(rules);
  }

  private static boolean denied(String rules) {
    return UserRestrictions.parse(rules).denial(ALICE, "netpoint", "reports") != null;
  }
}
