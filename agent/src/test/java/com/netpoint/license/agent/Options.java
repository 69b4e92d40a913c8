package com.netpoint.license.agent;

import com.netpoint.license.protocol.signing.PublicKeys;
import com.netpoint.license.protocol.signing.SigningKey;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;

/** Options as an administrator gives them. */
final class Options {
  static final SigningKey VENDOR = SigningKey.generate();

  private Options() {}

  static String vendorJwk() {
    return PublicKeys.toJwk(VENDOR.publicKey());
  }

  /** The least that has to be given. */
  static Map<OptionKey, String> least() {
    Map<OptionKey, String> given = new EnumMap<>(OptionKey.class);
    given.put(OptionKey.VENDOR_KEY, vendorJwk());
    return given;
  }

  /** The least, and one more. */
  static AgentOptions with(OptionKey key, String value) throws InvalidOptionException {
    Map<OptionKey, String> given = least();
    given.put(key, value);
    return new AgentOptions(given, Path.of("."));
  }
}
