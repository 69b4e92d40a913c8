package com.netpoint.license.manager.http;

import com.netpoint.license.protocol.Problem;

/** A request that cannot be understood or may not be made; ends in its problem document. */
final class ProblemException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  ProblemException(int status, String code, String title, String detail) {
    super(detail, null, false, false);
    this.problem = Problem.of(status, code, title, detail);
  }

  static ProblemException invalidRequest(String detail) {
    return new ProblemException(400, "INVALID_REQUEST", "The request is not valid", detail);
  }

  Problem problem() {
    return problem;
  }
}
