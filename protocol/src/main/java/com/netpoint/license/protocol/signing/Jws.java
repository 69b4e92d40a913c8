package com.netpoint.license.protocol.signing;

import com.netpoint.license.protocol.json.InvalidJsonException;
import com.netpoint.license.protocol.json.JsonFields;
import com.netpoint.license.protocol.json.JsonText;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.util.Base64;

/**
 * The JWS compact serialization (RFC 7515 section 7.1), ES256 only, one key, one type at a time.
 */
final class Jws {
  private static final String ALGORITHM = "ES256";

  private Jws() {}

  /** Signs a payload as a document of the given type. */
  static String sign(String type, String payload, SigningKey key) {
    String header = JsonText.object(json -> json.member("alg", ALGORITHM).member("typ", type));
    String signed = encode(utf8(header)) + "." + encode(utf8(payload));
    return signed + "." + encode(key.sign(utf8(signed)));
  }

  /**
   * The payload of a document of the given type that the key has signed.
   *
   * <p>The header's algorithm and type are compared, never followed, and a critical extension is
   * refused (RFC 7515 section 4.1.11), as none is known here.
   */
  static String payload(String type, String document, ECPublicKey key)
      throws InvalidDocumentException {
    String[] parts = document.trim().split("\\.", -1);
    if (parts.length != 3) {
      throw new InvalidDocumentException("it does not have a document's three parts");
    }
    requireHeader(parts[0], type);
    EcdsaSignature signature = EcdsaSignature.ofJose(decode(parts[2]));
    if (!verifies(utf8(parts[0] + "." + parts[1]), signature, key)) {
      throw new InvalidDocumentException("its signature was not made with the expected key");
    }
    return new String(decode(parts[1]), StandardCharsets.UTF_8);
  }

  private static void requireHeader(String encoded, String type) throws InvalidDocumentException {
    try {
      JsonFields header = JsonFields.parse(new String(decode(encoded), StandardCharsets.UTF_8));
      if (!header.text("alg").equals(ALGORITHM) || header.mentions("crit")) {
        throw new InvalidDocumentException("it is not signed by " + ALGORITHM + " alone");
      }
      if (!header.text("typ").equals(type)) {
        throw new InvalidDocumentException(
            "it is a document of type " + header.text("typ") + ", not " + type);
      }
    } catch (InvalidJsonException e) {
      throw new InvalidDocumentException("its header cannot be read: " + e.getMessage(), e);
    }
  }

  private static boolean verifies(byte[] content, EcdsaSignature signature, ECPublicKey key) {
    try {
      Signature verifier = Signature.getInstance("SHA256withECDSA");
      verifier.initVerify(key);
      verifier.update(content);
      return verifier.verify(signature.toDer());
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  private static byte[] decode(String part) throws InvalidDocumentException {
    try {
      return Base64.getUrlDecoder().decode(part);
    } catch (IllegalArgumentException e) {
      throw new InvalidDocumentException("a part of it is not base64url", e);
    }
  }

  private static String encode(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
