package com.netpoint.license.manager.store;

import com.netpoint.license.manager.license.AppliedLicense;
import com.netpoint.license.manager.license.Licenses;
import com.netpoint.license.protocol.signing.InvalidDocumentException;
import com.netpoint.license.protocol.signing.LicenseDocument;
import com.netpoint.license.protocol.signing.PublicKeys;
import java.security.interfaces.ECPublicKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The applied licenses of a store, read and checked once for each version of them.
 *
 * <p>A document whose signature does not hold is left out: a row that somebody edited makes no
 * seats. For one thread at a time.
 */
final class LicenseShelf {
  private static final Logger LOG = LoggerFactory.getLogger(LicenseShelf.class);

  private long version = -1;
  private Licenses licenses = new Licenses(List.of());

  Licenses licenses(Statements sql, long current) {
    if (current != version) {
      licenses = read(sql);
      version = current;
    }
    return licenses;
  }

  /** What a transaction reads that has added one, and may still be undone: kept for nobody else. */
  Licenses read(Statements sql) {
    return new Licenses(genuine(sql));
  }

  void add(Statements sql, AppliedLicense license) {
    sql.update(
        "insert into license (license_id, document, applied_at) values (?, ?, ?)"
            // A row that is not genuine is in nobody's way.
            + " on conflict (license_id) do update"
            + " set document = excluded.document, applied_at = excluded.applied_at",
        license.license().id(),
        license.document(),
        license.appliedAt().toEpochMilli());
    sql.update("update store set license_version = license_version + 1");
  }

  private static List<AppliedLicense> genuine(Statements sql) {
    String pem = sql.first("select vendor_key_pem from store", row -> row.getString(1));
    if (pem == null) {
      return List.of();
    }
    ECPublicKey vendorKey = PublicKeys.read(pem);
    List<AppliedLicense> genuine = new ArrayList<>();
    for (Stored stored : stored(sql)) {
      AppliedLicense license = check(stored, vendorKey);
      if (license != null) {
        genuine.add(license);
      }
    }
    return genuine;
  }

  private static List<Stored> stored(Statements sql) {
    return sql.list(
        "select license_id, document, applied_at from license order by applied_at, license_id",
        row ->
            new Stored(row.getString(1), row.getString(2), Instant.ofEpochMilli(row.getLong(3))));
  }

  private static @Nullable AppliedLicense check(Stored stored, ECPublicKey vendorKey) {
    try {
      return new AppliedLicense(
          LicenseDocument.verify(stored.document(), vendorKey),
          stored.document(),
          stored.appliedAt());
    } catch (InvalidDocumentException e) {
      LOG.atWarn()
          .addKeyValue("license", stored.id())
          .addKeyValue("reason", e.getMessage())
          .log("license on the books is not genuine and is left out");
      return null;
    }
  }

  private record Stored(String id, String document, Instant appliedAt) {}
}
