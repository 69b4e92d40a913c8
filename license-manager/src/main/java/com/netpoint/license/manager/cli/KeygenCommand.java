package com.netpoint.license.manager.cli;

import com.netpoint.license.protocol.signing.PublicKeys;
import com.netpoint.license.protocol.signing.SigningKey;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes a vendor's key pair. */
@Command(
    name = "keygen",
    mixinStandardHelpOptions = true,
    description = {
      "Makes the vendor's key pair: vendor-private.pem signs licenses and never leaves the vendor,",
      "vendor-public.pem ships with the agent and is given to each license manager once."
    })
final class KeygenCommand implements Runnable {
  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "The folder for the two files; made when it is not there.")
  @SuppressWarnings("NullAway.Init") // Required, so set by picocli.
  Path out;

  @Spec
  @SuppressWarnings("NullAway.Init") // Set by picocli.
  CommandSpec spec;

  @Override
  public void run() {
    SigningKey key = SigningKey.generate();
    TextFiles.makeFolder(out);
    Path publicFile = out.resolve("vendor-public.pem");
    Path privateFile = out.resolve("vendor-private.pem");
    TextFiles.requireNone(privateFile);
    TextFiles.requireNone(publicFile);
    TextFiles.writeSecret(privateFile, key.toPem());
    TextFiles.write(publicFile, PublicKeys.toPem(key.publicKey()));
    spec.commandLine()
        .getOut()
        .println(
            "Vendor key "
                + PublicKeys.thumbprint(key.publicKey())
                + " is in "
                + out
                + ". Keep vendor-private.pem where nobody else can read it, and a copy of it safe.");
  }
}
