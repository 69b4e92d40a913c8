package com.netpoint.license.manager.http;

import com.netpoint.license.protocol.Problem;
import com.netpoint.license.protocol.json.ProblemJson;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is sent back. */
record Answer(int status, String mediaType, String body, Map<String, String> headers) {

  static Answer json(int status, String body) {
    return new Answer(status, "application/json", body, Map.of());
  }

  static Answer noContent() {
    return new Answer(204, "", "", Map.of());
  }

  static Answer text(String mediaType, String body) {
    return new Answer(200, mediaType, body, Map.of());
  }

  static Answer problem(Problem problem) {
    return new Answer(
        problem.status(), ProblemJson.MEDIA_TYPE, ProblemJson.write(problem), Map.of());
  }

  /** The same answer with one more header. */
  Answer with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new Answer(status, mediaType, body, more);
  }
}
