package com.netpoint.license.manager.license;

import com.netpoint.license.protocol.Entitlement;
import com.netpoint.license.protocol.License;
import com.netpoint.license.protocol.signing.InvalidDocumentException;
import com.netpoint.license.protocol.signing.LicenseDocument;
import java.security.interfaces.ECPublicKey;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where an administrator hands in a license file. Thread-safe. */
public final class LicenseDesk {
  private final ECPublicKey vendorKey;
  private final String store;

  /**
   * A desk.
   *
   * @param vendorKey who may sign licenses
   * @param store the thumbprint of the identity that licenses must be bound to
   */
  public LicenseDesk(ECPublicKey vendorKey, String store) {
    this.vendorKey = vendorKey;
    this.store = store;
  }

  /**
   * Applies a license file, whole or not at all.
   *
   * @param document what the file holds
   * @return what became of it: the license, or what is wrong with the file in a sentence
   */
  public Result apply(LicenseBook book, String document, Instant now) {
    License license;
    try {
      license = LicenseDocument.verify(document, vendorKey);
    } catch (InvalidDocumentException e) {
      return Result.rejected("This is not a license of this vendor: " + e.getMessage() + ".");
    }
    String objection = objection(book.licenses(), license, now);
    if (objection != null) {
      return Result.rejected(objection);
    }
    book.add(new AppliedLicense(license, document.trim(), now));
    countAnew(book, license, now);
    return Result.applied(license);
  }

  /** A license that replaces others may count otherwise than they did. */
  private static void countAnew(LicenseBook book, License license, Instant now) {
    license.entitlements().stream()
        .map(each -> new PoolId(each.product(), each.feature()))
        .sorted()
        .forEach(
            pool -> {
              PoolTerms terms = book.licenses().terms(pool, now);
              if (terms != null) {
                book.countBy(pool, terms.counting());
              }
            });
  }

  private @Nullable String objection(Licenses licenses, License license, Instant now) {
    if (!license.boundTo().equals(store)) {
      return "License "
          + license.id()
          + " is bound to the license manager "
          + license.boundTo()
          + ", and this one is "
          + store
          + ". Send this manager's identity file to the vendor and ask for a license bound to it.";
    }
    if (licenses.isApplied(license.id())) {
      return "License " + license.id() + " is already applied.";
    }
    if (licenses.isReplaced(license.id())) {
      return "License " + license.id() + " was replaced by a license that is already applied.";
    }
    Instant end = license.validUntil();
    if (end != null && !now.isBefore(end)) {
      return "License " + license.id() + " ended at " + end + ".";
    }
    return countingConflict(licenses, license);
  }

  private static @Nullable String countingConflict(Licenses licenses, License license) {
    for (Entitlement entitlement : license.entitlements()) {
      Optional<Entitlement> other =
          licenses
              .inForce()
              .map(AppliedLicense::license)
              .filter(each -> !license.replaces().contains(each.id()))
              .flatMap(each -> each.entitlements().stream())
              .filter(each -> each.covers(entitlement.product(), entitlement.feature()))
              .filter(each -> each.counting() != entitlement.counting())
              .findFirst();
      if (other.isPresent()) {
        return "License "
            + license.id()
            + " counts "
            + entitlement.feature()
            + " by "
            + entitlement.counting().word()
            + ", and the licenses applied before count it by "
            + other.get().counting().word()
            + ". One feature has one counting rule; ask the vendor for a license that replaces them.";
      }
    }
    return null;
  }

  /**
   * What became of a license file: exactly one of the two is present.
   *
   * @param license the license that is on the books now
   * @param rejection what is wrong with the file, in a sentence
   */
  public record Result(@Nullable License license, @Nullable String rejection) {
    static Result applied(License license) {
      return new Result(license, null);
    }

    static Result rejected(String sentence) {
      return new Result(null, sentence);
    }
  }
}
