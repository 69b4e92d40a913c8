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
    AppliedLicense applied = new AppliedLicense(license, document.trim(), now);
    String objection = objection(book.licenses(), applied, now);
    if (objection != null) {
      return Result.rejected(objection);
    }
    book.add(applied);
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

  private @Nullable String objection(Licenses licenses, AppliedLicense applied, Instant now) {
    License license = applied.license();
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
    if (license.replaces().contains(license.id())) {
      return "License "
          + license.id()
          + " says that it replaces itself. Ask the vendor for one under an id of its own.";
    }
    if (licenses.isReplaced(license.id(), now)) {
      return "License " + license.id() + " was replaced by a license that is already applied.";
    }
    Instant end = license.validUntil();
    if (end != null && !now.isBefore(end)) {
      return "License " + license.id() + " ended at " + end + ".";
    }
    return countingConflict(licenses.with(applied), license, now);
  }

  private static @Nullable String countingConflict(
      Licenses licenses, License license, Instant now) {
    for (Entitlement entitlement : license.entitlements()) {
      Optional<Entitlement> other = licenses.countedOtherwise(license, entitlement, now);
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
