package com.netpoint.license.manager.store;

import com.netpoint.license.manager.lease.DetachmentChange;
import com.netpoint.license.manager.lease.DetachmentEntry;
import com.netpoint.license.manager.lease.SecretHash;
import com.netpoint.license.protocol.Counting;
import com.netpoint.license.protocol.DetachRequest;
import com.netpoint.license.protocol.json.InvalidJsonException;
import com.netpoint.license.protocol.json.JsonFields;
import com.netpoint.license.protocol.json.JsonText;
import java.time.Instant;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the journal: one line of JSON. Times are milliseconds since 1970, as in the books.
 *
 * @param number one more than that of the line before it
 */
record JournalLine(long number, DetachmentChange change) {

  String text() {
    return JsonText.object(
        json -> {
          json.member("number", number).member("id", change.id());
          DetachmentEntry detachment = change.detachment();
          if (detachment != null) {
            json.object("detachment", members -> write(members, detachment));
          }
        });
  }

  /** Reads a line; absent when it is none. */
  static @Nullable JournalLine read(String text) {
    try {
      JsonFields fields = JsonFields.parse(text);
      String id = fields.text("id");
      return new JournalLine(
          fields.wholeNumber("number"),
          fields.has("detachment")
              ? DetachmentChange.to(detachment(id, fields.object("detachment")))
              : DetachmentChange.gone(id));
    } catch (InvalidJsonException | IllegalArgumentException e) {
      return null;
    }
  }

  private static void write(JsonText json, DetachmentEntry detachment) {
    DetachRequest request = detachment.request();
    json.member("product", request.product())
        .member("feature", request.feature())
        .member("user", request.user())
        .member("host", request.host())
        .member("machineId", request.machineId())
        .member("until", request.until().toEpochMilli())
        .member("secretHash", orAbsent(detachment.secret().text()))
        .member("address", detachment.address())
        .member("counting", detachment.counting().word())
        .member("since", detachment.since().toEpochMilli())
        .member("freeTicks", detachment.freeAt().toEpochMilli());
    Instant writtenOffAt = detachment.writtenOffAt();
    if (writtenOffAt != null) {
      json.member("writtenOffAt", writtenOffAt.toEpochMilli());
    }
  }

  private static DetachmentEntry detachment(String id, JsonFields fields) {
    DetachRequest request =
        DetachRequest.under(id)
            .product(fields.text("product"))
            .feature(fields.text("feature"))
            .user(fields.text("user"))
            .host(fields.text("host"))
            .machineId(fields.text("machineId"))
            .until(instant(fields, "until"))
            .build();
    return new DetachmentEntry(
        request,
        new SecretHash(fields.textOr("secretHash", "")),
        OptionalLong.empty(),
        fields.text("address"),
        Counting.ofWord(fields.text("counting")),
        instant(fields, "since"),
        instant(fields, "freeTicks"),
        fields.has("writtenOffAt") ? instant(fields, "writtenOffAt") : null);
  }

  private static @Nullable String orAbsent(String text) {
    return text.isEmpty() ? null : text;
  }

  private static Instant instant(JsonFields fields, String name) {
    return Instant.ofEpochMilli(fields.wholeNumber(name));
  }
}
