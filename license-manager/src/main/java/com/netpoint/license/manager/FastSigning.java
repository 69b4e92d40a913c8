package com.netpoint.license.manager;

import com.netpoint.license.protocol.signing.SigningKey;
import org.conscrypt.Conscrypt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Signs with Conscrypt where its native library runs: about thirty times faster than the JDK 17's
 * own provider (one short run: 488 µs a signature there, 16 µs here).
 */
final class FastSigning {
  private static final Logger LOG = LoggerFactory.getLogger(FastSigning.class);

  private FastSigning() {}

  static SigningKey with(SigningKey key) {
    try {
      return key.signingWith(Conscrypt.newProvider());
    } catch (LinkageError e) {
      LOG.atWarn()
          .addKeyValue("reason", e.getMessage())
          .log("no native signatures on this machine; the JDK's own are slower");
      return key;
    }
  }
}
