package com.netpoint.license.manager.cli;

import com.netpoint.license.manager.lease.Recipient;
import com.netpoint.license.manager.lease.SecretHash;
import com.netpoint.license.protocol.json.JsonFields;
import com.netpoint.license.protocol.json.JsonText;
import com.netpoint.license.protocol.json.JwkJson;
import com.netpoint.license.protocol.signing.PublicKeys;
import java.security.interfaces.ECPublicKey;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator sends to the vendor: which store a license is to be bound to. And what the
 * user of a laptop sends to his administrator: which machine a seat is to be detached for.
 */
public final class IdentityFile {
  private static final String TYPE = "netpoint-identity";
  private static final Pattern SEED = Pattern.compile("s:[A-Za-z0-9_-]{43}");
  private static final Pattern HASH = Pattern.compile("[A-Za-z0-9_-]{43}");

  private IdentityFile() {}

  /**
   * The text of the file.
   *
   * @param host what the machine calls itself
   * @param machineId what the machine is told apart by
   * @param seed what the machine's identity for any product is made of
   * @param returnHash the hash of a secret that stays on the machine, by which it may bring a
   *     detached seat back; absent when it kept none
   */
  public static String write(
      ECPublicKey key, String host, String machineId, String seed, @Nullable String returnHash) {
    return JsonText.object(
        json ->
            json.member("type", TYPE)
                .member("thumbprint", PublicKeys.thumbprint(key))
                .rawObject("key", PublicKeys.toJwk(key))
                .object(
                    "machine",
                    machine ->
                        machine
                            .member("host", host)
                            .member("id", machineId)
                            .member("seed", seed)
                            .member("returnHash", returnHash)));
  }

  /**
   * The machine of an identity file, which a seat may be detached for.
   *
   * @throws com.netpoint.license.protocol.json.InvalidJsonException when a member is missing, as in
   *     files of a program older than this one, or it is no JSON
   * @throws IllegalArgumentException when it is of another type, or its machine is none
   */
  public static Recipient recipient(String text) {
    JsonFields machine = ofType(text).object("machine");
    String seed = machine.text("seed");
    String returnHash = machine.textOr("returnHash", "");
    if (!SEED.matcher(seed).matches()) {
      throw new IllegalArgumentException("its machine's seed is none");
    }
    if (!returnHash.isEmpty() && !HASH.matcher(returnHash).matches()) {
      throw new IllegalArgumentException("its returnHash is no hash");
    }
    return new Recipient(machine.text("host"), seed, new SecretHash(returnHash));
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
    JsonFields fields = ofType(text);
    JsonFields key = fields.object("key");
    String thumbprint =
        PublicKeys.thumbprint(
            PublicKeys.ofJwk(JwkJson.write(new JwkJson.Coordinates(key.text("x"), key.text("y")))));
    if (!thumbprint.equals(fields.text("thumbprint"))) {
      throw new IllegalArgumentException("its thumbprint is not its key's");
    }
    return thumbprint;
  }

  private static JsonFields ofType(String text) {
    JsonFields fields = JsonFields.parse(text);
    if (!fields.text("type").equals(TYPE)) {
      throw new IllegalArgumentException("its type is not " + TYPE);
    }
    return fields;
  }
}
