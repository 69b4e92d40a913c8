package com.netpoint.license.manager.license;

/** The part of the books that holds the licenses, inside an open transaction. */
public interface LicenseBook {

  /** Everything that was applied and is still genuine. */
  Licenses licenses();

  /** Puts a license on the books, for this manager and every other one of the same store. */
  void add(AppliedLicense license);
}
