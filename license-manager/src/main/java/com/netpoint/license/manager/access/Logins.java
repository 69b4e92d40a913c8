package com.netpoint.license.manager.access;

import com.netpoint.license.manager.settings.PasswordHash;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Who has given the password, until he leaves, is idle for half an hour, or half a day has passed.
 * Nobody stays who came in by another password than the one that holds now. Lost with the process.
 * Thread-safe.
 */
public final class Logins {
  static final Duration IDLE = Duration.ofMinutes(30);
  static final Duration LONGEST = Duration.ofHours(12);

  /** More than that are no administrators; who was idle longest gives way. */
  static final int MOST = 1_000;

  private static final int BYTES = 24;

  private final LongSupplier nanoTime;
  private final SecureRandom random = new SecureRandom();
  private final Map<String, Login> logins = new HashMap<>();

  public Logins(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
  }

  /** The name of the cookie: cookies know no ports, so that the name has to. */
  public static String cookie(int port) {
    return "netpoint-login-" + port;
  }

  /**
   * Somebody has given the password.
   *
   * @return what he shows from now on; nobody else can guess it
   */
  public synchronized String open(PasswordHash password) {
    long now = nanoTime.getAsLong();
    logins.values().removeIf(login -> login.isOver(now));
    if (logins.size() >= MOST) {
      logins.entrySet().stream()
          .min(Comparator.comparingLong(each -> each.getValue().last - now))
          .ifPresent(idlest -> logins.remove(idlest.getKey()));
    }
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    String id = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    logins.put(id, new Login(password, now, now));
    return id;
  }

  /**
   * Whether somebody has given the password that holds now.
   *
   * @param id what he shows; empty for nothing
   * @param password what holds; absent for none
   * @param active whether he does something himself: an open page that looks for news keeps nobody
   *     logged in
   */
  public synchronized boolean hold(String id, @Nullable PasswordHash password, boolean active) {
    Login login = logins.get(id);
    if (login == null) {
      return false;
    }
    long now = nanoTime.getAsLong();
    if (login.isOver(now) || !login.password.equals(password)) {
      logins.remove(id);
      return false;
    }
    if (active) {
      logins.put(id, new Login(login.password, login.since, now));
    }
    return true;
  }

  /** He leaves. */
  public synchronized void close(String id) {
    logins.remove(id);
  }

  private record Login(PasswordHash password, long since, long last) {
    boolean isOver(long now) {
      return now - last >= IDLE.toNanos() || now - since >= LONGEST.toNanos();
    }
  }
}
