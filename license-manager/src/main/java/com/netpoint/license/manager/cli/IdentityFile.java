package com.netpoint.license.manager.cli;

import com.netpoint.license.protocol.json.JsonFields;
import com.netpoint.license.protocol.json.JsonText;
import com.netpoint.license.protocol.json.JwkJson;
import com.netpoint.license.protocol.signing.PublicKeys;
import java.security.interfaces.ECPublicKey;

/** What an administrator sends to the vendor: which store a license is to be bound to. */
public final class IdentityFile {
  private static final String TYPE = "netpoint-identity";

  private IdentityFile() {}

  /**
   * The text of the file.
   *
   * @param host what the machine calls itself
   * @param machineId what the machine is told apart by
   */
  public static String write(ECPublicKey key, String host, String machineId) {
    return JsonText.object(
        json ->
            json.member("type", TYPE)
                .member("thumbprint", PublicKeys.thumbprint(key))
                .rawObject("key", PublicKeys.toJwk(key))
                .object(
                    "machine", machine -> machine.member("host", host).member("id", machineId)));
  }

  /**
   * The thumbprint of the key in an identity file, taken anew.
   *
   * @throws com.netpoint.license.protocol.json.InvalidJsonException when a member is missing, or it
   *     is no JSON
   * @throws IllegalArgumentException when it is of another type, its key is none, or it says
   *     another thumbprint than its key has
   */
  static String thumbprint(String text) {
    JsonFields fields = JsonFields.parse(text);
    if (!fields.text("type").equals(TYPE)) {
      throw new IllegalArgumentException("its type is not " + TYPE);
    }
    JsonFields key = fields.object("key");
    String thumbprint =
        PublicKeys.thumbprint(
            PublicKeys.ofJwk(JwkJson.write(new JwkJson.Coordinates(key.text("x"), key.text("y")))));
    if (!thumbprint.equals(fields.text("thumbprint"))) {
      throw new IllegalArgumentException("its thumbprint is not its key's");
    }
    return thumbprint;
  }
}
