package com.netpoint.license.manager.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.netpoint.license.manager.settings.CheapPassword;
import com.netpoint.license.manager.settings.PasswordHash;
import java.net.InetSocketAddress;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PasswordsTest {
  private static final String RIGHT = "correct horse";
  private static final PasswordHash PASSWORD = CheapPassword.of(RIGHT);
  private static final Caller HERE = caller(Whence.HERE, "127.0.0.1");
  private static final Caller AWAY = caller(Whence.ELSEWHERE, "192.0.2.7");

  private long now;
  private final Passwords passwords = new Passwords(() -> now);

  @Test
  void theSixthTryAfterFiveWrongOnesHasToWait() {
    wrong(AWAY, 5);
    assertThat(check(RIGHT, AWAY)).isEqualTo(new PasswordCheck.Later(Duration.ofSeconds(1)));
    pass(Duration.ofSeconds(1));
    assertThat(check(RIGHT, AWAY)).isEqualTo(new PasswordCheck.Right());
    wrong(AWAY, 5);
  }

  @Test
  void whoeverGuessesElsewhereHindersNobodyHere() {
    for (int i = 0; i < 10; i++) {
      wrong(caller(Whence.ELSEWHERE, "192.0.2." + i), 5);
    }
    assertThat(check(RIGHT, caller(Whence.ELSEWHERE, "192.0.2.100")))
        .isInstanceOf(PasswordCheck.Later.class);
    assertThat(check(RIGHT, HERE)).isEqualTo(new PasswordCheck.Right());
  }

  @Test
  void whoIsHereIsThrottledToo() {
    wrong(HERE, 5);
    assertThat(check(RIGHT, caller(Whence.HERE, "127.0.0.9")))
        .isInstanceOf(PasswordCheck.Later.class);
  }

  @Test
  void whoWasRightIsRightAgainAtOnceForFiveMinutes() {
    assertThat(passwords.isKnown(PASSWORD, RIGHT)).isFalse();
    assertThat(passwords.checkAgain(PASSWORD, RIGHT, AWAY)).isEqualTo(new PasswordCheck.Right());
    wrong(AWAY, 5);
    assertThat(passwords.checkAgain(PASSWORD, RIGHT, AWAY)).isEqualTo(new PasswordCheck.Right());
    assertThat(passwords.isKnown(PASSWORD, RIGHT + "!")).isFalse();
    assertThat(passwords.isKnown(CheapPassword.of(RIGHT), RIGHT)).isFalse();
    pass(Passwords.REMEMBERED.minusNanos(1));
    assertThat(passwords.isKnown(PASSWORD, RIGHT)).isTrue();
    pass(Duration.ofNanos(1));
    assertThat(passwords.isKnown(PASSWORD, RIGHT)).isFalse();
  }

  @Test
  void secondsToWaitAreWhole() {
    assertThat(new PasswordCheck.Later(Duration.ofMillis(1)).seconds()).isEqualTo(1);
    assertThat(new PasswordCheck.Later(Duration.ofMillis(1001)).seconds()).isEqualTo(2);
    assertThat(new PasswordCheck.Later(Duration.ofSeconds(2)).seconds()).isEqualTo(2);
  }

  @Test
  void anAddressOfIpv6IsItsNetwork() {
    InetSocketAddress one = new InetSocketAddress("2001:db8::7", 4711);
    InetSocketAddress other = new InetSocketAddress("2001:db8::8", 4711);
    assertThat(Caller.of(Whence.ELSEWHERE, one, "[2001:db8::7]").network())
        .isEqualTo(Caller.of(Whence.ELSEWHERE, other, "[2001:db8::8]").network())
        .isEqualTo("20:01:0d:b8:00:00:00:00");
  }

  private void wrong(Caller caller, int times) {
    for (int i = 0; i < times; i++) {
      assertThat(check("wrong", caller)).isInstanceOf(PasswordCheck.Wrong.class);
    }
  }

  private PasswordCheck check(String given, Caller caller) {
    return passwords.check(PASSWORD, given, caller);
  }

  private void pass(Duration time) {
    now += time.toNanos();
  }

  private static Caller caller(Whence whence, String address) {
    return new Caller(whence, address, address);
  }
}
