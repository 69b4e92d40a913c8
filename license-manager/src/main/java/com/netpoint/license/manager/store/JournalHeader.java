package com.netpoint.license.manager.store;

import com.netpoint.license.protocol.json.InvalidJsonException;
import com.netpoint.license.protocol.json.JsonFields;
import com.netpoint.license.protocol.json.JsonText;
import org.jspecify.annotations.Nullable;

/**
 * The first line of a journal.
 *
 * @param id told apart from every other journal by it
 * @param store the thumbprint of the identity of the store that it belongs to
 * @param first whether the store had none before it, so that it tells of all detachments
 */
record JournalHeader(String id, String store, boolean first) {
  private static final String TYPE = "netpoint-detachment-journal";

  String text() {
    return JsonText.object(
        json ->
            json.member("type", TYPE)
                .member("id", id)
                .member("store", store)
                .memberIfTrue("first", first));
  }

  /** Reads a line; absent when it is no journal's first one. */
  static @Nullable JournalHeader read(String text) {
    try {
      JsonFields fields = JsonFields.parse(text);
      return fields.text("type").equals(TYPE)
          ? new JournalHeader(fields.text("id"), fields.text("store"), fields.flag("first"))
          : null;
    } catch (InvalidJsonException e) {
      return null;
    }
  }
}
