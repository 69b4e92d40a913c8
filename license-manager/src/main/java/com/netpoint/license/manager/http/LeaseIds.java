package com.netpoint.license.manager.http;

import java.util.regex.Pattern;

/** What a client-made lease id may look like: a UUID, or anything as unlikely to be met twice. */
final class LeaseIds {
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{16,64}");

  private LeaseIds() {}

  /** The id in the path of a call. */
  static String of(Call call) {
    return require(call.variables().get(0));
  }

  static String require(String leaseId) {
    if (!FORM.matcher(leaseId).matches()) {
      throw ProblemException.invalidRequest(
          "A lease id has 16 to 64 letters, digits, hyphens and underscores.");
    }
    return leaseId;
  }
}
