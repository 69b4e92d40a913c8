package com.netpoint.license.manager.license;

import com.netpoint.license.protocol.Counting;

/** The part of the books that holds the licenses, inside an open transaction. */
public interface LicenseBook {

  /** Everything that was applied and is still genuine. */
  Licenses licenses();

  /** Puts a license on the books, for this manager and every other one of the same store. */
  void add(AppliedLicense license);

  /** Has the holders of a pool be those whom this rule counts. */
  void countBy(PoolId pool, Counting counting);
}
