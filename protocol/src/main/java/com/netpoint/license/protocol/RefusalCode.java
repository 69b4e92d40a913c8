package com.netpoint.license.protocol;

import org.jspecify.annotations.Nullable;

/** Why a license manager lawfully says no. The names are stable: they are the wire's codes. */
public enum RefusalCode {
  /** All seats of the pool have holders; who they are comes with the refusal. */
  NO_SEAT_FREE,
  /** The lease id is known for another secret, holder or feature, or it was given back. */
  LEASE_CONFLICT,
  /** The product is licensed here, this feature of it is not. */
  NOT_LICENSED,
  /** The licenses for it are past their end, or not yet at their beginning. */
  LICENSE_EXPIRED,
  /** An administrator's rule keeps this user or machine out. */
  DENIED_BY_RULE,
  /** No license applied here names the product. */
  UNKNOWN_PRODUCT,
  /** The lease to renew is not alive: it ran out, was given back, or was never granted here. */
  LEASE_LOST,
  /** Seats of this product do not leave the pool: the administrator or the license says so. */
  DETACH_DISABLED,
  /** A seat may leave, but not so long, or no more of them. */
  DETACH_LIMIT,
  /** The detachment is not on the books: it was returned, ran out, or was never granted here. */
  DETACHMENT_LOST;

  /** The code with that name, or absent when a newer manager sent one that is not known here. */
  public static @Nullable RefusalCode ofName(@Nullable String name) {
    for (RefusalCode code : values()) {
      if (code.name().equals(name)) {
        return code;
      }
    }
    return null;
  }
}
