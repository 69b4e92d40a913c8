package com.netpoint.license.protocol.json;

import com.netpoint.license.protocol.Counting;
import com.netpoint.license.protocol.Entitlement;
import com.netpoint.license.protocol.License;
import com.netpoint.license.protocol.LicenseSummary;
import com.netpoint.license.protocol.ProductSeats;
import com.netpoint.license.protocol.SessionSummary;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a manager lists: pools, licenses and sessions. */
public final class ListingJson {
  private ListingJson() {}

  public static String products(List<ProductSeats> products) {
    return JsonText.object(json -> json.objects("products", products, ListingJson::writeProduct));
  }

  public static List<ProductSeats> readProducts(String text) {
    List<ProductSeats> products = new ArrayList<>();
    for (JsonFields fields : JsonFields.parse(text).objects("products")) {
      products.add(
          new ProductSeats(
              fields.text("product"),
              fields.text("feature"),
              fields.wholeNumber("seats"),
              fields.wholeNumber("inUse"),
              fields.wholeNumber("detached"),
              counting(fields)));
    }
    return products;
  }

  public static String licenses(List<LicenseSummary> licenses) {
    return JsonText.object(json -> json.objects("licenses", licenses, ListingJson::writeLicense));
  }

  public static List<LicenseSummary> readLicenses(String text) {
    List<LicenseSummary> licenses = new ArrayList<>();
    for (JsonFields fields : JsonFields.parse(text).objects("licenses")) {
      licenses.add(
          new LicenseSummary(
              readLicense(fields),
              LeaseJson.readInstant(fields, "appliedAt"),
              fields.text("state")));
    }
    return licenses;
  }

  public static String sessions(List<SessionSummary> sessions) {
    return JsonText.object(json -> json.objects("sessions", sessions, ListingJson::writeSession));
  }

  public static List<SessionSummary> readSessions(String text) {
    List<SessionSummary> sessions = new ArrayList<>();
    for (JsonFields fields : JsonFields.parse(text).objects("sessions")) {
      sessions.add(
          new SessionSummary(
              LeaseJson.readHolder(fields).build(),
              fields.text("address"),
              LeaseJson.readInstant(fields, "since"),
              LeaseJson.readInstant(fields, "expiresAt")));
    }
    return sessions;
  }

  /**
   * What a manager lends, for a script that asks once for all of it.
   *
   * @param sessions absent where the manager does not show them
   */
  public static String status(
      String server, List<ProductSeats> products, @Nullable List<SessionSummary> sessions) {
    return JsonText.object(
        json -> {
          json.member("server", server).objects("products", products, ListingJson::writeProduct);
          if (sessions != null) {
            json.objects("sessions", sessions, ListingJson::writeSession);
          }
        });
  }

  /** The members of a pool, for a list that tells more of it. */
  public static void writeProduct(JsonText json, ProductSeats pool) {
    json.member("product", pool.product())
        .member("feature", pool.feature())
        .member("seats", pool.seats())
        .member("inUse", pool.inUse())
        .member("detached", pool.detached())
        .member("counting", pool.counting().word());
  }

  private static void writeSession(JsonText json, SessionSummary session) {
    LeaseJson.writeHolder(json, session.request());
    json.member("address", session.address())
        .member("since", session.since().toString())
        .member("expiresAt", session.expiresAt().toString());
  }

  public static void writeLicense(JsonText json, LicenseSummary summary) {
    License license = summary.license();
    json.member("id", license.id())
        .member("customer", license.customer())
        .member("state", summary.state())
        .member("boundTo", license.boundTo())
        .member("validFrom", license.validFrom().toString())
        .member("validUntil", textOf(license.validUntil()))
        .member("maxGraceSeconds", license.maxGrace().getSeconds())
        .memberIfTrue("mayOutliveManager", license.mayOutliveManager())
        .memberIfTrue("noWriteOff", !license.mayBeWrittenOff())
        .member("appliedAt", summary.appliedAt().toString())
        .texts("replaces", license.replaces())
        .objects("entitlements", license.entitlements(), ListingJson::writeEntitlement);
  }

  private static License readLicense(JsonFields fields) {
    License.Builder license =
        License.of(
                fields.text("id"),
                fields.text("boundTo"),
                LeaseJson.readInstant(fields, "validFrom"))
            .customer(fields.text("customer"))
            .maxGrace(ClaimsJson.readGrace(fields))
            .mayOutliveManager(fields.flag("mayOutliveManager"))
            .mayBeWrittenOff(!fields.flag("noWriteOff"))
            .replaces(fields.texts("replaces", ClaimsJson.MAX_NAME_LENGTH));
    if (fields.has("validUntil")) {
      license.validUntil(LeaseJson.readInstant(fields, "validUntil"));
    }
    return withEntitlements(license, fields);
  }

  static License withEntitlements(License.Builder license, JsonFields fields) {
    for (JsonFields entitlement : fields.objects("entitlements")) {
      license.entitlement(readEntitlement(entitlement));
    }
    try {
      return license.build();
    } catch (IllegalArgumentException e) {
      throw new InvalidJsonException(String.valueOf(e.getMessage()), e);
    }
  }

  static void writeEntitlement(JsonText json, Entitlement entitlement) {
    json.member("product", entitlement.product())
        .member("feature", entitlement.feature())
        .member("seats", entitlement.seats())
        .member("counting", entitlement.counting().word())
        .memberIfTrue("detachable", entitlement.detachable());
  }

  static Entitlement readEntitlement(JsonFields fields) {
    try {
      return new Entitlement(
          fields.text("product"),
          fields.text("feature"),
          fields.wholeNumber("seats"),
          counting(fields),
          fields.flag("detachable"));
    } catch (IllegalArgumentException e) {
      throw new InvalidJsonException(String.valueOf(e.getMessage()), e);
    }
  }

  private static Counting counting(JsonFields fields) {
    try {
      return Counting.ofWord(fields.text("counting"));
    } catch (IllegalArgumentException e) {
      throw new InvalidJsonException(String.valueOf(e.getMessage()), e);
    }
  }

  private static @Nullable String textOf(@Nullable Instant instant) {
    return instant == null ? null : instant.toString();
  }
}
