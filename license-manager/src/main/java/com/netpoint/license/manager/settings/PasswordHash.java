package com.netpoint.license.manager.settings;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a password: Argon2id (RFC 9106) with a salt of its own, so that a copy of the
 * books opens no page. Making and comparing one takes time and memory on purpose; never do it
 * within a transaction.
 */
public final class PasswordHash {
  /** The fewest characters of a new password. */
  public static final int SHORTEST = 8;

  /** The most characters of a new password. */
  public static final int LONGEST = 200;

  /** OWASP's first choice for Argon2id: 19 MiB, twice, on one thread. */
  private static final int MEMORY_KIB = 19_456;

  private static final int ROUNDS = 2;
  private static final int THREADS = 1;
  private static final int BYTES = 32;
  private static final int SALT_BYTES = 16;

  private final String encoded;

  private PasswordHash(String encoded) {
    this.encoded = encoded;
  }

  /**
   * The hash of a new password.
   *
   * @throws IllegalArgumentException when it is too short or too long; the message says so
   */
  public static PasswordHash of(String password) {
    return of(password, MEMORY_KIB);
  }

  static PasswordHash of(String password, int memoryKib) {
    if (password.length() < SHORTEST || password.length() > LONGEST) {
      throw new IllegalArgumentException(
          "a password has " + SHORTEST + " to " + LONGEST + " characters");
    }
    byte[] salt = new byte[SALT_BYTES];
    new SecureRandom().nextBytes(salt);
    return new PasswordHash(
        Argon2Function.getInstance(memoryKib, ROUNDS, THREADS, BYTES, Argon2.ID)
            .hash(normal(password).getBytes(StandardCharsets.UTF_8), salt)
            .getResult());
  }

  /**
   * Reads back what {@link #encoded} wrote.
   *
   * @throws IllegalArgumentException when it is something else
   */
  public static PasswordHash decode(String encoded) {
    Argon2Function unused = function(encoded);
    return new PasswordHash(encoded);
  }

  /** For the books, and for nothing else. */
  public String encoded() {
    return encoded;
  }

  /** Whether this is the password. Takes as long where it is not. */
  public boolean matches(String password) {
    return password.length() <= LONGEST && function(encoded).check(normal(password), encoded);
  }

  /** Whether both were made at once: those of one password made twice differ. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PasswordHash hash && hash.encoded.equals(encoded);
  }

  @Override
  public int hashCode() {
    return encoded.hashCode();
  }

  /** Nothing of it. */
  @Override
  public String toString() {
    return "a password";
  }

  /** Keyboards differ in how they compose an ö. */
  private static String normal(String password) {
    return Normalizer.normalize(password, Normalizer.Form.NFC);
  }

  private static Argon2Function function(String encoded) {
    try {
      return Argon2Function.getInstanceFromHash(encoded);
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new IllegalArgumentException("this is no hash of a password", e);
    }
  }
}
