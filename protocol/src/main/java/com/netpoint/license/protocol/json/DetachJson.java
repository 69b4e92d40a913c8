package com.netpoint.license.protocol.json;

import com.netpoint.license.protocol.DetachAnswer;
import com.netpoint.license.protocol.DetachRequest;
import com.netpoint.license.protocol.DetachmentSummary;
import com.netpoint.license.protocol.LeaseAnswer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The calls that take a seat along, prolong that, bring it back and list it, and their files. */
public final class DetachJson {
  private static final String FILE = "netpoint-detached-license";
  private static final String RETURN_FILE = "netpoint-return";

  private DetachJson() {}

  public static String request(DetachRequest request) {
    return JsonText.object(
        json -> {
          writeHolder(json, request);
          json.member("until", request.until().toString());
        });
  }

  /**
   * Reads a request.
   *
   * @throws InvalidJsonException naming the member that is missing or wrong
   */
  public static DetachRequest readRequest(String text) {
    JsonFields fields = JsonFields.parse(text);
    return readHolder(fields).until(LeaseJson.readInstant(fields, "until")).build();
  }

  public static String extension(Instant until) {
    return JsonText.object(json -> json.member("until", until.toString()));
  }

  /** Reads the end out of an extension. */
  public static Instant readExtension(String text) {
    return LeaseJson.readInstant(JsonFields.parse(text), "until");
  }

  public static String answer(DetachAnswer answer) {
    return JsonText.object(
        json ->
            json.member("type", FILE)
                .member("detached", answer.detached())
                .member("detachmentId", answer.detachmentId())
                .member("until", answer.until().toString())
                .texts("licenses", answer.licenses())
                .rawObject("managerKey", answer.managerKey()));
  }

  public static DetachAnswer readAnswer(String text) {
    JsonFields fields = JsonFields.parse(text);
    requireType(fields, FILE);
    return new DetachAnswer(
        fields.text("detached", LeaseAnswer.LONGEST_DOCUMENT),
        fields.text("detachmentId"),
        LeaseJson.readInstant(fields, "until"),
        fields.texts("licenses", LeaseAnswer.LONGEST_DOCUMENT),
        JwkJson.write(JwkJson.read(fields.object("managerKey"))));
  }

  /**
   * What brings a seat back without a connection.
   *
   * @param secret the detachment's own, as it was made by its machine
   */
  public static String returnFile(String detachmentId, String secret) {
    return JsonText.object(
        json ->
            json.member("type", RETURN_FILE)
                .member("detachmentId", detachmentId)
                .member("secret", secret));
  }

  /** Whether a file says of itself that it is a return file. */
  public static boolean isReturnFile(String text) {
    return isOfType(text, RETURN_FILE);
  }

  /** Whether a file says of itself that it is a detached license. */
  public static boolean isDetachedLicense(String text) {
    return isOfType(text, FILE);
  }

  /** The id of the detachment that a return file is about. */
  public static String readReturnedId(String text) {
    return returned(text).text("detachmentId");
  }

  /** The secret in a return file. */
  public static String readReturnSecret(String text) {
    return returned(text).text("secret");
  }

  public static String detachments(List<DetachmentSummary> detachments) {
    return JsonText.object(
        json -> json.objects("detachments", detachments, DetachJson::writeSummary));
  }

  public static List<DetachmentSummary> readDetachments(String text) {
    List<DetachmentSummary> detachments = new ArrayList<>();
    for (JsonFields fields : JsonFields.parse(text).objects("detachments")) {
      detachments.add(
          new DetachmentSummary(
              readHolder(fields).until(LeaseJson.readInstant(fields, "until")).build(),
              fields.text("address"),
              LeaseJson.readInstant(fields, "since"),
              fields.has("writtenOffAt") ? LeaseJson.readInstant(fields, "writtenOffAt") : null));
    }
    return detachments;
  }

  static void writeHolder(JsonText json, DetachRequest request) {
    json.member("detachmentId", request.detachmentId())
        .member("product", request.product())
        .member("feature", request.feature())
        .member("user", request.user())
        .member("host", request.host())
        .member("machineId", request.machineId());
  }

  static DetachRequest.Builder readHolder(JsonFields fields) {
    return DetachRequest.under(fields.text("detachmentId"))
        .product(fields.text("product"))
        .feature(fields.text("feature"))
        .user(fields.text("user"))
        .host(fields.text("host"))
        .machineId(fields.text("machineId"));
  }

  private static void writeSummary(JsonText json, DetachmentSummary summary) {
    writeHolder(json, summary.request());
    json.member("until", summary.request().until().toString())
        .member("address", summary.address())
        .member("since", summary.since().toString())
        .member("writtenOffAt", textOf(summary.writtenOffAt()));
  }

  private static JsonFields returned(String text) {
    JsonFields fields = JsonFields.parse(text);
    requireType(fields, RETURN_FILE);
    return fields;
  }

  private static void requireType(JsonFields fields, String type) {
    if (!fields.text("type").equals(type)) {
      throw new InvalidJsonException("member 'type' is not " + type);
    }
  }

  private static boolean isOfType(String text, String type) {
    try {
      return JsonFields.parse(text).textOr("type", "").equals(type);
    } catch (InvalidJsonException e) {
      return false;
    }
  }

  private static @Nullable String textOf(@Nullable Instant instant) {
    return instant == null ? null : instant.toString();
  }
}
