package com.netpoint.license.manager.access;

import com.netpoint.license.manager.settings.PasswordHash;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.function.LongSupplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at the passwords that people and programs give, at a pace that makes guessing hopeless.
 * Whoever is throttled elsewhere hinders nobody on this machine. Thread-safe.
 */
public final class Passwords {
  private static final Logger LOG = LoggerFactory.getLogger(Passwords.class);

  /** Of all other machines together: somebody may have many of them. */
  private static final int FREE_IN_ALL = 50;

  private static final Duration LONGEST_IN_ALL = Duration.ofSeconds(30);
  private static final String ALL = "all";

  /** Each takes a processor and 19 MiB; who comes when all are taken tries again. */
  private static final int AT_A_TIME = 2;

  /** A program that gives the password with each call is not made to wait for each. */
  static final Duration REMEMBERED = Duration.ofMinutes(5);

  private static final String ALGORITHM = "HmacSHA256";

  private final LongSupplier nanoTime;
  private final Throttle each;
  private final Throttle all;
  private final Semaphore slotsElsewhere = new Semaphore(AT_A_TIME);
  private final Semaphore slotHere = new Semaphore(1);
  private final SecretKeySpec key;
  private volatile @Nullable Known known;

  public Passwords(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
    this.each = new Throttle(Throttle.FREE, Throttle.LONGEST, nanoTime);
    this.all = new Throttle(FREE_IN_ALL, LONGEST_IN_ALL, nanoTime);
    byte[] bytes = new byte[32];
    new SecureRandom().nextBytes(bytes);
    this.key = new SecretKeySpec(bytes, ALGORITHM);
  }

  /**
   * Looks at a password, which takes a while: never to be called where others wait.
   *
   * @param password what it is compared with
   */
  public PasswordCheck check(PasswordHash password, String given, Caller caller) {
    String who = caller.isHere() ? "this machine" : caller.network();
    Duration wait = wait(who, caller);
    if (!wait.isZero()) {
      return new PasswordCheck.Later(wait);
    }
    Semaphore slots = caller.isHere() ? slotHere : slotsElsewhere;
    if (!slots.tryAcquire()) {
      return new PasswordCheck.Later(Duration.ofSeconds(1));
    }
    try {
      count(who, caller);
      if (!password.matches(given)) {
        LOG.atWarn().addKeyValue("by", caller.name()).log("a wrong password was given");
        return new PasswordCheck.Wrong();
      }
      forgive(who, caller);
      return new PasswordCheck.Right();
    } finally {
      slots.release();
    }
  }

  /** As {@link #check}, and at once where the same was right within the last five minutes. */
  public PasswordCheck checkAgain(PasswordHash password, String given, Caller caller) {
    if (isKnown(password, given)) {
      return new PasswordCheck.Right();
    }
    PasswordCheck check = check(password, given, caller);
    if (check instanceof PasswordCheck.Right) {
      known = new Known(password, digest(given), nanoTime.getAsLong());
    }
    return check;
  }

  /** Whether the same was right within the last five minutes; answered at once. */
  public boolean isKnown(PasswordHash password, String given) {
    Known right = known;
    return right != null
        && right.password.equals(password)
        && nanoTime.getAsLong() - right.since < REMEMBERED.toNanos()
        && MessageDigest.isEqual(right.digest, digest(given));
  }

  private Duration wait(String who, Caller caller) {
    Duration own = each.wait(who);
    Duration inAll = caller.isHere() ? Duration.ZERO : all.wait(ALL);
    return own.compareTo(inAll) > 0 ? own : inAll;
  }

  private void count(String who, Caller caller) {
    each.count(who);
    if (!caller.isHere()) {
      all.count(ALL);
    }
  }

  private void forgive(String who, Caller caller) {
    each.forgive(who);
    if (!caller.isHere()) {
      all.takeBack(ALL);
    }
  }

  private byte[] digest(String given) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return mac.doFinal(given.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java runtime has " + ALGORITHM + ".", e);
    }
  }

  /** A password that was right, of which a keyed digest is kept. */
  @SuppressWarnings("ArrayRecordComponent") // Compared by MessageDigest and by nobody else.
  private record Known(PasswordHash password, byte[] digest, long since) {}
}
