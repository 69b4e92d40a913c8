package com.netpoint.license.protocol.json;

import com.netpoint.license.protocol.PoolSeats;
import com.netpoint.license.protocol.SearchAnswer;
import com.netpoint.license.protocol.SearchQuestion;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The question whether there is a license manager, and its answer, as texts. */
final class SearchJson {
  /** Raised only when an older reader must not believe a newer text; members may come before. */
  private static final long PROTOCOL = 1;

  private static final Pattern NONCE = Pattern.compile("[A-Za-z0-9_-]{16,64}");

  private SearchJson() {}

  static String question(SearchQuestion question) {
    return JsonText.object(
        json ->
            head(json, "question", question.nonce())
                .memberIfTrue("broadcast", question.broadcast()));
  }

  static SearchQuestion readQuestion(String text) {
    JsonFields fields = fields(text, "question");
    return new SearchQuestion(nonce(fields), fields.flag("broadcast"));
  }

  static String answer(SearchAnswer answer) {
    return JsonText.object(
        json ->
            head(json, "answer", answer.nonce())
                .member("name", answer.name())
                .member("version", answer.version())
                .member("scheme", answer.https() ? "https" : "http")
                .member("port", answer.port())
                .member("store", answer.store())
                .objects("pools", answer.pools(), SearchJson::writePool)
                .memberIfTrue("more", answer.more()));
  }

  static SearchAnswer readAnswer(String text) {
    JsonFields fields = fields(text, "answer");
    return SearchAnswer.to(nonce(fields))
        .name(fields.prose("name", SearchAnswer.MAX_LENGTH))
        .version(fields.prose("version", SearchAnswer.MAX_LENGTH))
        .https(https(fields))
        .port(port(fields))
        .store(fields.text("store"))
        .pools(pools(fields), fields.flag("more"))
        .build();
  }

  private static JsonText head(JsonText json, String kind, String nonce) {
    return json.member("protocol", PROTOCOL).member("kind", kind).member("nonce", nonce);
  }

  /** The kind keeps two programs from taking each other's answers for questions for ever. */
  private static JsonFields fields(String text, String kind) {
    JsonFields fields = JsonFields.parse(text);
    long protocol = fields.wholeNumber("protocol");
    if (protocol != PROTOCOL) {
      throw new InvalidJsonException(
          "member 'protocol' is " + protocol + ", and " + PROTOCOL + " is understood here");
    }
    if (!fields.text("kind").equals(kind)) {
      throw new InvalidJsonException("member 'kind' is not '" + kind + "'");
    }
    return fields;
  }

  private static String nonce(JsonFields fields) {
    String nonce = fields.text("nonce");
    if (!NONCE.matcher(nonce).matches()) {
      throw new InvalidJsonException("member 'nonce' is not 16 to 64 characters of base64url");
    }
    return nonce;
  }

  private static boolean https(JsonFields fields) {
    String scheme = fields.text("scheme");
    if (!scheme.equals("http") && !scheme.equals("https")) {
      throw new InvalidJsonException("member 'scheme' is neither 'http' nor 'https'");
    }
    return scheme.equals("https");
  }

  private static int port(JsonFields fields) {
    long port = fields.wholeNumber("port");
    if (port < 1 || port > 65_535) {
      throw new InvalidJsonException("member 'port' is not between 1 and 65535");
    }
    return (int) port;
  }

  private static List<PoolSeats> pools(JsonFields fields) {
    List<PoolSeats> pools = new ArrayList<>();
    for (JsonFields pool : fields.objects("pools")) {
      pools.add(
          new PoolSeats(
              pool.text("product"),
              pool.text("feature"),
              pool.wholeNumber("seats"),
              pool.wholeNumber("inUse")));
    }
    return pools;
  }

  private static void writePool(JsonText json, PoolSeats pool) {
    json.member("product", pool.product())
        .member("feature", pool.feature())
        .member("seats", pool.seats())
        .member("inUse", pool.inUse());
  }
}
