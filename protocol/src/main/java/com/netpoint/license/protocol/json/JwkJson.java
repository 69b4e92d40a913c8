package com.netpoint.license.protocol.json;

/** A public key on the curve P-256 as a JSON Web Key (RFC 7517, RFC 7518 section 6.2). */
public final class JwkJson {
  private static final String TYPE = "EC";
  private static final String CURVE = "P-256";

  private JwkJson() {}

  /**
   * The members that make up the key in the order that RFC 7638 hashes them in, so that this text
   * is also what a thumbprint is taken of.
   */
  public static String write(Coordinates key) {
    return JsonText.object(
        json ->
            json.member("crv", CURVE)
                .member("kty", TYPE)
                .member("x", key.x())
                .member("y", key.y()));
  }

  public static Coordinates read(String text) {
    return read(JsonFields.parse(text));
  }

  static Coordinates read(JsonFields fields) {
    if (!fields.text("kty").equals(TYPE) || !fields.text("crv").equals(CURVE)) {
      throw new InvalidJsonException("the key is not an EC key on the curve P-256");
    }
    return new Coordinates(fields.text("x"), fields.text("y"));
  }

  /** A point, as two base64url numbers of 32 bytes. */
  public static final class Coordinates {
    private final String x;
    private final String y;

    public Coordinates(String x, String y) {
      this.x = x;
      this.y = y;
    }

    public String x() {
      return x;
    }

    public String y() {
      return y;
    }
  }
}
