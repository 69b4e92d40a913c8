package com.netpoint.license.manager.cli;

import com.netpoint.license.client.ServerTrust;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which certificate an https license manager may show to a command: one of these, or neither. */
final class TrustOption {
  @Option(
      names = "--server-ca",
      paramLabel = "FILE",
      description = {
        "The PEM file with the authority of an https license manager",
        "(default: this Java runtime's own authorities)."
      })
  private @Nullable Path authority;

  @Option(
      names = "--server-pin",
      paramLabel = "PIN",
      description = "sha256/… of an https license manager's public key, instead of an authority.")
  private @Nullable String pin;

  static ServerTrust of(@Nullable TrustOption given) {
    return given == null ? ServerTrust.system() : given.trust();
  }

  private ServerTrust trust() {
    try {
      if (pin != null) {
        return ServerTrust.pinned(pin);
      }
      return authority == null
          ? ServerTrust.system()
          : ServerTrust.authority(Files.readAllBytes(authority));
    } catch (IOException e) {
      throw new CommandFailedException("The file " + authority + " cannot be read.", e);
    } catch (IllegalArgumentException e) {
      String option = pin == null ? "--server-ca: " : "--server-pin: ";
      throw new CommandFailedException(option + e.getMessage() + ".", e);
    }
  }
}
