package com.netpoint.license.protocol.json;

import com.netpoint.license.protocol.Counting;
import com.netpoint.license.protocol.DetachedLicense;
import com.netpoint.license.protocol.Lease;
import com.netpoint.license.protocol.License;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The claims inside the signed documents, under the registered names of RFC 7519 where there are
 * such: {@code jti}, {@code iat}, {@code nbf}, {@code exp} in seconds since 1970, and {@code
 * cnf.jkt} (RFC 7800, RFC 9449) for the key that a license is bound to.
 */
public final class ClaimsJson {
  /** The end of the year 9999, past which instants have no RFC 3339 form. */
  private static final long MAX_SECONDS = 253_402_300_799L;

  /** The longest id or name. */
  static final int MAX_NAME_LENGTH = 256;

  private ClaimsJson() {}

  public static String license(License license) {
    return JsonText.object(
        json -> {
          json.member("jti", license.id())
              .member("customer", license.customer())
              .member("nbf", license.validFrom().getEpochSecond());
          writeSeconds(json, "exp", license.validUntil());
          json.object("cnf", confirmation -> confirmation.member("jkt", license.boundTo()))
              .texts("replaces", license.replaces())
              .member("maxGraceSeconds", license.maxGrace().getSeconds())
              .memberIfTrue("mayOutliveManager", license.mayOutliveManager())
              .memberIfTrue("noWriteOff", !license.mayBeWrittenOff())
              .objects("entitlements", license.entitlements(), ListingJson::writeEntitlement);
        });
  }

  /**
   * Reads the claims of a license.
   *
   * @throws InvalidJsonException naming what is missing, or wrong, or contradicts itself
   */
  public static License readLicense(String text) {
    JsonFields fields = JsonFields.parse(text);
    License.Builder license =
        License.of(fields.text("jti"), fields.object("cnf").text("jkt"), readSeconds(fields, "nbf"))
            .customer(fields.text("customer"))
            .replaces(fields.texts("replaces", MAX_NAME_LENGTH))
            .maxGrace(readGrace(fields))
            .mayOutliveManager(fields.flag("mayOutliveManager"))
            .mayBeWrittenOff(!fields.flag("noWriteOff"));
    if (fields.has("exp")) {
      license.validUntil(readSeconds(fields, "exp"));
    }
    return ListingJson.withEntitlements(license, fields);
  }

  static Duration readGrace(JsonFields fields) {
    long seconds = fields.wholeNumber("maxGraceSeconds");
    if (seconds < 0 || seconds > License.LONGEST_MAX_GRACE.getSeconds()) {
      throw new InvalidJsonException("member 'maxGraceSeconds' is no grace");
    }
    return Duration.ofSeconds(seconds);
  }

  public static String lease(Lease lease) {
    return JsonText.object(
        json -> {
          json.member("iat", lease.issuedAt().getEpochSecond())
              .member("exp", lease.expiresAt().getEpochSecond());
          writeSeconds(json, "renewableUntil", lease.renewableUntil());
          LeaseJson.writeHolder(json, lease.holder());
          json.member("nonce", lease.holder().nonce());
        });
  }

  public static Lease readLease(String text) {
    JsonFields fields = JsonFields.parse(text);
    try {
      return new Lease(
          LeaseJson.readHolder(fields).nonce(fields.text("nonce")).build(),
          readSeconds(fields, "iat"),
          readSeconds(fields, "exp"),
          fields.has("renewableUntil") ? readSeconds(fields, "renewableUntil") : null);
    } catch (IllegalArgumentException e) {
      throw new InvalidJsonException(String.valueOf(e.getMessage()), e);
    }
  }

  public static String detached(DetachedLicense detached) {
    return JsonText.object(
        json -> {
          json.member("iat", detached.from().getEpochSecond())
              .member("exp", detached.until().getEpochSecond())
              .member("counting", detached.counting().word());
          DetachJson.writeHolder(json, detached.holder());
        });
  }

  public static DetachedLicense readDetached(String text) {
    JsonFields fields = JsonFields.parse(text);
    try {
      return new DetachedLicense(
          DetachJson.readHolder(fields).until(readSeconds(fields, "exp")).build(),
          Counting.ofWord(fields.text("counting")),
          readSeconds(fields, "iat"));
    } catch (IllegalArgumentException e) {
      throw new InvalidJsonException(String.valueOf(e.getMessage()), e);
    }
  }

  private static void writeSeconds(JsonText json, String name, @Nullable Instant instant) {
    if (instant != null) {
      json.member(name, instant.getEpochSecond());
    }
  }

  private static Instant readSeconds(JsonFields fields, String name) {
    long seconds = fields.wholeNumber(name);
    if (seconds < 0 || seconds > MAX_SECONDS) {
      throw new InvalidJsonException("member '" + name + "' is no time of this era");
    }
    return Instant.ofEpochSecond(seconds);
  }
}
