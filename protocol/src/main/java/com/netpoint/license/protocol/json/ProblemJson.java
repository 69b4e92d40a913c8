package com.netpoint.license.protocol.json;

import com.netpoint.license.protocol.Problem;
import com.netpoint.license.protocol.SeatHolder;
import java.util.ArrayList;
import java.util.List;

/** Problem documents (RFC 9457). */
public final class ProblemJson {
  /** The media type that announces one. */
  public static final String MEDIA_TYPE = "application/problem+json";

  private static final int MAX_DETAIL_LENGTH = 2_000;

  private ProblemJson() {}

  public static String write(Problem problem) {
    return JsonText.object(
        json -> {
          json.member("type", "about:blank")
              .member("title", problem.title())
              .member("status", problem.status())
              .member("code", problem.code())
              .member("detail", problem.detail())
              .member("store", problem.store());
          Problem.SeatsTaken taken = problem.seatsTaken();
          if (taken != null) {
            json.member("seats", taken.seats())
                .member("inUse", taken.inUse())
                .objects("holders", taken.holders(), ProblemJson::writeHolder);
          }
        });
  }

  public static Problem read(String text) {
    JsonFields fields = JsonFields.parse(text);
    String code = fields.text("code");
    String title = prose(fields, "title", code);
    Problem problem = Problem.of(status(fields), code, title, prose(fields, "detail", title));
    if (fields.has("store")) {
      problem = problem.fromStore(fields.text("store"));
    }
    return fields.has("holders") ? problem.withSeatsTaken(readSeatsTaken(fields)) : problem;
  }

  /** A person is shown something, whatever a manager leaves out. */
  private static String prose(JsonFields fields, String name, String instead) {
    String text = fields.has(name) ? fields.prose(name, MAX_DETAIL_LENGTH) : "";
    return text.isEmpty() ? instead : text;
  }

  private static int status(JsonFields fields) {
    long status = fields.wholeNumber("status");
    if (status < 100 || status > 599) {
      throw new InvalidJsonException("member 'status' is no HTTP status");
    }
    return (int) status;
  }

  private static Problem.SeatsTaken readSeatsTaken(JsonFields fields) {
    List<SeatHolder> holders = new ArrayList<>();
    for (JsonFields holder : fields.objects("holders")) {
      holders.add(
          new SeatHolder(
              holder.text("user"), holder.text("host"), LeaseJson.readInstant(holder, "since")));
    }
    return new Problem.SeatsTaken(
        fields.wholeNumber("seats"), fields.wholeNumber("inUse"), holders);
  }

  private static void writeHolder(JsonText json, SeatHolder holder) {
    json.member("user", holder.user())
        .member("host", holder.host())
        .member("since", holder.since().toString());
  }
}
