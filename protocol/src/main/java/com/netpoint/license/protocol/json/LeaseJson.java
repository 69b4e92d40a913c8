package com.netpoint.license.protocol.json;

import com.netpoint.license.protocol.CheckoutRequest;
import com.netpoint.license.protocol.LeaseAnswer;
import java.time.Instant;
import java.time.format.DateTimeParseException;

/** The calls that get, keep and list leases. */
public final class LeaseJson {
  private LeaseJson() {}

  public static String checkout(CheckoutRequest request) {
    return JsonText.object(
        json -> {
          writeHolder(json, request);
          json.member("nonce", request.nonce());
        });
  }

  /**
   * Reads a checkout.
   *
   * @throws InvalidJsonException naming the member that is missing or wrong
   */
  public static CheckoutRequest readCheckout(String text) {
    JsonFields fields = JsonFields.parse(text);
    return readHolder(fields).nonce(fields.text("nonce")).build();
  }

  public static String renewal(String nonce) {
    return JsonText.object(json -> json.member("nonce", nonce));
  }

  /** Reads the nonce out of a renewal. */
  public static String readRenewal(String text) {
    return JsonFields.parse(text).text("nonce");
  }

  public static String answer(LeaseAnswer answer) {
    return JsonText.object(
        json ->
            json.member("lease", answer.lease())
                .member("leaseId", answer.leaseId())
                .member("ttlSeconds", answer.ttlSeconds())
                .member("renewAfterSeconds", answer.renewAfterSeconds())
                .member("expiresAt", answer.expiresAt().toString())
                .texts("licenses", answer.licenses())
                .rawObject("managerKey", answer.managerKey()));
  }

  public static LeaseAnswer readAnswer(String text) {
    JsonFields fields = JsonFields.parse(text);
    return new LeaseAnswer(
        fields.text("lease", LeaseAnswer.LONGEST_DOCUMENT),
        fields.text("leaseId"),
        fields.wholeNumber("ttlSeconds"),
        fields.wholeNumber("renewAfterSeconds"),
        readInstant(fields, "expiresAt"),
        fields.texts("licenses", LeaseAnswer.LONGEST_DOCUMENT),
        JwkJson.write(JwkJson.read(fields.object("managerKey"))));
  }

  static void writeHolder(JsonText json, CheckoutRequest request) {
    json.member("leaseId", request.leaseId())
        .member("product", request.product())
        .member("feature", request.feature())
        .member("version", request.version())
        .member("user", request.user())
        .member("host", request.host())
        .member("machineId", request.machineId())
        .member("processId", request.processId());
  }

  static CheckoutRequest.Builder readHolder(JsonFields fields) {
    return CheckoutRequest.forLease(fields.text("leaseId"))
        .product(fields.text("product"))
        .feature(fields.text("feature"))
        .version(fields.textOr("version", ""))
        .user(fields.text("user"))
        .host(fields.text("host"))
        .machineId(fields.text("machineId"))
        .processId(fields.wholeNumberOr("processId", 0));
  }

  /** An instant in the form of RFC 3339, which {@link Instant} prints. */
  static Instant readInstant(JsonFields fields, String name) {
    try {
      return Instant.parse(fields.text(name));
    } catch (DateTimeParseException e) {
      throw new InvalidJsonException("member '" + name + "' is no date and time", e);
    }
  }
}
