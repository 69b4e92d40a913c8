package com.netpoint.license.manager.cli;

import com.netpoint.license.protocol.Counting;
import com.netpoint.license.protocol.DurationText;
import com.netpoint.license.protocol.Entitlement;
import com.netpoint.license.protocol.License;
import com.netpoint.license.protocol.json.InvalidJsonException;
import com.netpoint.license.protocol.json.JsonText;
import com.netpoint.license.protocol.signing.LicenseDocument;
import com.netpoint.license.protocol.signing.SigningKey;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Signs a license for one customer's license manager. */
@Command(
    name = "issue",
    mixinStandardHelpOptions = true,
    description = "Signs a license, bound to the license manager whose identity file is given.")
@SuppressWarnings("NullAway.Init") // Options are set by picocli, required ones always.
final class IssueCommand implements Runnable {
  private final Rooms rooms;

  @Option(
      names = "--key",
      paramLabel = "FILE",
      required = true,
      description = "The vendor's private key, vendor-private.pem.")
  Path key;

  @Option(
      names = "--identity",
      paramLabel = "FILE",
      required = true,
      description = "The customer's identity.json.")
  Path identity;

  @Option(
      names = "--customer",
      paramLabel = "NAME",
      required = true,
      description = "Who bought it, for people.")
  String customer;

  @Option(
      names = "--product",
      paramLabel = "ID",
      defaultValue = "netpoint",
      description = "The product (default: ${DEFAULT-VALUE}).")
  String product;

  @Option(
      names = "--feature",
      paramLabel = "ID",
      defaultValue = "netpoint",
      description = "The feature of the product (default: ${DEFAULT-VALUE}).")
  String feature;

  @Option(names = "--seats", paramLabel = "N", required = true, description = "How many seats.")
  long seats;

  @Option(
      names = "--counting",
      paramLabel = "RULE",
      defaultValue = "user",
      description = {
        "What shares a seat: user (one user on one machine), station (one machine),",
        "process (nothing does). Default: ${DEFAULT-VALUE}."
      })
  String counting;

  @ArgGroup(exclusive = true, multiplicity = "0..1")
  @Nullable End end;

  @Option(
      names = "--max-grace",
      paramLabel = "TIME",
      defaultValue = "12h",
      description = {
        "The longest that a running application may go on without its license manager, such as 12h",
        "(default: ${DEFAULT-VALUE})."
      })
  String maxGrace;

  @Option(
      names = "--may-outlive-manager",
      description = {
        "Let an administrator configure that an application goes on after its grace with a warning",
        "only (license.on-lost=warn). A cut cable then makes a seat."
      })
  boolean mayOutliveManager;

  @Option(names = "--not-detachable", description = "No seat may leave for a laptop.")
  boolean notDetachable;

  @Option(
      names = "--no-write-off",
      description = {
        "No administrator may lend the seat of a lost laptop to others before its time is over,",
        "while that laptop may still use it."
      })
  boolean noWriteOff;

  @Option(
      names = "--replaces",
      paramLabel = "LICENSE-ID",
      description = {
        "A license that ends where this one begins. Name all that are to end, also those that",
        "these had replaced: a manager may have been left out then. May be repeated."
      })
  List<String> replaces = List.of();

  @Option(
      names = "--out",
      paramLabel = "FILE",
      required = true,
      description = "The license file to write.")
  Path out;

  @Option(names = "--json", description = "Print what was issued as JSON.")
  boolean json;

  @Spec CommandSpec spec;

  IssueCommand(Rooms rooms) {
    this.rooms = rooms;
  }

  /** When the license ends; perpetual when neither is given. */
  static final class End {
    @Option(
        names = "--expires",
        paramLabel = "DATE",
        required = true,
        description = "The last day on which it counts (UTC), such as 2027-12-31.")
    @Nullable LocalDate date;

    @Option(
        names = "--days",
        paramLabel = "N",
        required = true,
        description = "How many days it counts from now on.")
    @Nullable Long days;

    Instant instant(Instant now) {
      if (date != null) {
        return date.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
      }
      if (days == null || days < 1) {
        throw new IllegalArgumentException("it counts for 1 day at least, not " + days);
      }
      return now.plus(Duration.ofDays(days));
    }
  }

  @Override
  public void run() {
    License license = license();
    String document = document(license);
    // The vendor's key cannot be made again.
    TextFiles.requireOther(out, key);
    TextFiles.write(out, document + "\n");
    spec.commandLine().getOut().println(json ? asJson(license) : sentence(license));
  }

  private String document(License license) {
    SigningKey signing = signingKey();
    try {
      return LicenseDocument.sign(license, signing);
    } catch (IllegalArgumentException e) {
      throw new CommandFailedException("No such license can be issued: " + e.getMessage() + ".", e);
    }
  }

  private License license() {
    Instant now = rooms.now();
    try {
      // From the start of the day on, since the customer's clock may lag behind the vendor's.
      return License.of(UUID.randomUUID().toString(), boundTo(), now.truncatedTo(ChronoUnit.DAYS))
          .customer(customer)
          .validUntil(end == null ? null : end.instant(now).truncatedTo(ChronoUnit.SECONDS))
          .maxGrace(DurationText.parse(maxGrace))
          .mayOutliveManager(mayOutliveManager)
          .mayBeWrittenOff(!noWriteOff)
          .replaces(replaces)
          .entitlement(
              new Entitlement(product, feature, seats, Counting.ofWord(counting), !notDetachable))
          .build();
    } catch (IllegalArgumentException | ArithmeticException | DateTimeException e) {
      throw new CommandFailedException("No such license can be issued: " + e.getMessage() + ".", e);
    }
  }

  private String boundTo() {
    try {
      return IdentityFile.thumbprint(TextFiles.read(identity));
    } catch (InvalidJsonException | IllegalArgumentException e) {
      throw new CommandFailedException(
          "The file " + identity + " is no identity file: " + e.getMessage() + ".", e);
    }
  }

  private SigningKey signingKey() {
    try {
      return SigningKey.ofPem(TextFiles.read(key));
    } catch (IllegalArgumentException e) {
      throw new CommandFailedException(
          "The file " + key + " is no vendor's private key: " + e.getMessage() + ".", e);
    }
  }

  private String sentence(License license) {
    return "License "
        + license.id()
        + " for "
        + customer
        + ": "
        + seats
        + (seats == 1 ? " seat of " : " seats of ")
        + product
        + ", "
        + (license.validUntil() == null ? "without end" : "until " + license.validUntil())
        + ". It is in "
        + out
        + ".";
  }

  private static String asJson(License license) {
    return JsonText.object(
        fields ->
            fields
                .member("id", license.id())
                .member("boundTo", license.boundTo())
                .member(
                    "validUntil",
                    license.validUntil() == null ? null : license.validUntil().toString()));
  }
}
