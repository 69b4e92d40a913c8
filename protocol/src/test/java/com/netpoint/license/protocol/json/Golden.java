package com.netpoint.license.protocol.json;

import com.netpoint.license.protocol.CheckoutRequest;
import com.netpoint.license.protocol.Counting;
import com.netpoint.license.protocol.Entitlement;
import com.netpoint.license.protocol.Lease;
import com.netpoint.license.protocol.LeaseAnswer;
import com.netpoint.license.protocol.License;
import com.netpoint.license.protocol.LicenseSummary;
import com.netpoint.license.protocol.PoolSeats;
import com.netpoint.license.protocol.Problem;
import com.netpoint.license.protocol.ProductSeats;
import com.netpoint.license.protocol.SearchAnswer;
import com.netpoint.license.protocol.SearchQuestion;
import com.netpoint.license.protocol.SeatHolder;
import com.netpoint.license.protocol.SessionSummary;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** The golden files of the wire, and beside each what it says. */
final class Golden {
  private static final String STORE = "tNwjKQEJpjUmemDppTLo3fFVhGZtdTiFnzrxgSP9H7I";
  private static final String NONCE = "q83vEjRWeJCrze8SNFZ4kA";
  private static final Instant ISSUED = Instant.parse("2026-11-24T08:00:00Z");
  private static final Instant END = Instant.parse("2027-12-01T00:00:00Z");

  private Golden() {}

  /** The text of a golden file without the newline at its end. */
  static String text(String file) {
    try (InputStream in = Golden.class.getResourceAsStream("/golden/" + file)) {
      return new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8)
          .trim();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every kind of text on the wire. */
  static Stream<Wire<?>> wire() {
    return Stream.of(
        new Wire<>("checkout.json", checkout(), LeaseJson::checkout, LeaseJson::readCheckout)
            .optional("version", "processId"),
        new Wire<>("renewal.json", NONCE, LeaseJson::renewal, LeaseJson::readRenewal),
        new Wire<>("answer.json", answer(), LeaseJson::answer, LeaseJson::readAnswer),
        new Wire<>("problem-no-seat-free.json", noSeatFree(), ProblemJson::write, ProblemJson::read)
            .optional("type", "title", "detail", "holders"),
        new Wire<>("problem-lease-lost.json", leaseLost(), ProblemJson::write, ProblemJson::read)
            .optional("type", "title", "detail", "store"),
        new Wire<>("products.json", products(), ListingJson::products, ListingJson::readProducts),
        new Wire<>("licenses.json", licenses(), ListingJson::licenses, ListingJson::readLicenses)
            .optional("validUntil", "mayOutliveManager", "detachable"),
        new Wire<>("sessions.json", sessions(), ListingJson::sessions, ListingJson::readSessions)
            .optional("version", "processId"),
        new Wire<>("license-claims.json", license(), ClaimsJson::license, ClaimsJson::readLicense)
            .optional("exp", "mayOutliveManager", "detachable"),
        new Wire<>("lease-claims.json", lease(), ClaimsJson::lease, ClaimsJson::readLease)
            .optional("renewableUntil", "version", "processId"),
        new Wire<>(
                "search-question.json",
                new SearchQuestion(NONCE, true),
                SearchJson::question,
                SearchJson::readQuestion)
            .optional("broadcast"),
        new Wire<>("search-answer.json", searchAnswer(), SearchJson::answer, SearchJson::readAnswer)
            .optional("more"));
  }

  static CheckoutRequest checkout() {
    return holder().nonce(NONCE).build();
  }

  static License license() {
    return License.of("NP-2026-0042", STORE, Instant.parse("2026-11-01T00:00:00Z"))
        .customer("Müller & Söhne")
        .validUntil(END)
        .mayOutliveManager(true)
        .replaces(List.of("NP-2025-0017"))
        .entitlement(new Entitlement("netpoint", "netpoint", 40, Counting.USER, true))
        .entitlement(new Entitlement("netpoint", "resources", 5, Counting.STATION, false))
        .build();
  }

  static Lease lease() {
    return new Lease(checkout(), ISSUED, ISSUED.plusSeconds(60), END);
  }

  private static CheckoutRequest.Builder holder() {
    return CheckoutRequest.forLease("0b6c1f0e-6a0e-4f52-9d51-5f0c8f6b1f6a")
        .product("netpoint")
        .feature("netpoint")
        .version("5.1")
        .user("alice")
        .host("ws-17")
        .machineId("h:Yk3n0bqvQ2u7mZ4pT1xS9A")
        .processId(4711);
  }

  private static LeaseAnswer answer() {
    return new LeaseAnswer(
        text("lease.jws"),
        checkout().leaseId(),
        60,
        20,
        ISSUED.plusSeconds(60),
        List.of(text("license.lic")),
        "{\"crv\":\"P-256\",\"kty\":\"EC\","
            + "\"x\":\"EezHoTrUu7aYj6Np2EV05TvDUeExLLaq692w0IMNB3M\","
            + "\"y\":\"eowYPLVU5_vuBtRcYNhZ-F6ffcWXSXKb76AEm5phChI\"}");
  }

  private static Problem noSeatFree() {
    Instant since = Instant.parse("2026-11-24T07:12:03Z");
    return Problem.of(409, "NO_SEAT_FREE", "No seat is free", "All 2 seats of netpoint are in use.")
        .withSeatsTaken(
            new Problem.SeatsTaken(2, 2, List.of(new SeatHolder("alice", "ws-17", since))));
  }

  private static Problem leaseLost() {
    return Problem.of(
            410,
            "LEASE_LOST",
            "The lease is lost",
            "The lease ran out or was given back; check out anew.")
        .fromStore(STORE);
  }

  private static List<ProductSeats> products() {
    return List.of(
        new ProductSeats("netpoint", "netpoint", 40, 3, 1, Counting.USER),
        new ProductSeats("netpoint", "resources", 5, 0, 0, Counting.STATION));
  }

  static SearchAnswer searchAnswer() {
    return SearchAnswer.to(NONCE)
        .name("lizenz-süd")
        .version("1.0")
        .https(true)
        .port(1947)
        .store(STORE)
        .pools(products().stream().map(PoolSeats::of).toList(), true)
        .build();
  }

  private static List<LicenseSummary> licenses() {
    License endless =
        License.of("NP-2025-0017", STORE, Instant.parse("2025-11-01T00:00:00Z"))
            .customer("Müller & Söhne")
            .maxGrace(Duration.ofHours(1))
            .entitlement(new Entitlement("netpoint", "netpoint", 20, Counting.PROCESS, false))
            .build();
    return List.of(
        new LicenseSummary(license(), Instant.parse("2026-11-02T09:30:00Z"), "valid"),
        new LicenseSummary(endless, Instant.parse("2025-11-03T10:00:00Z"), "replaced"));
  }

  private static List<SessionSummary> sessions() {
    return List.of(
        new SessionSummary(holder().build(), "192.0.2.17", ISSUED, ISSUED.plusSeconds(60)));
  }

  /**
   * One golden file: what it says, how that is written and read, and which of its members a reader
   * does without.
   */
  record Wire<T>(
      String file,
      T value,
      Function<T, String> writer,
      Function<String, T> reader,
      Set<String> optional) {
    Wire(String file, T value, Function<T, String> writer, Function<String, T> reader) {
      this(file, value, writer, reader, Set.of());
    }

    Wire<T> optional(String... members) {
      return new Wire<>(file, value, writer, reader, Set.of(members));
    }

    String text() {
      return Golden.text(file);
    }

    T read(String text) {
      return reader.apply(text);
    }

    String write() {
      return writer.apply(value);
    }

    String readAndWrite(String text) {
      return writer.apply(reader.apply(text));
    }

    @Override
    public String toString() {
      return file;
    }
  }
}
