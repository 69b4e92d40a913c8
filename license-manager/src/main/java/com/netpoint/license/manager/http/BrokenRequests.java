package com.netpoint.license.manager.http;

import com.netpoint.license.protocol.Problem;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** Answers what never got as far as the {@link FrontDoor}: no HTTP, or too late. */
final class BrokenRequests implements Request.Handler {

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    Object failure = request.getAttribute(ErrorHandler.ERROR_EXCEPTION);
    FrontDoor.send(Answer.problem(problem(status(failure, response))), response, callback);
    return true;
  }

  private static int status(@Nullable Object failure, Response response) {
    if (failure instanceof HttpException http) {
      return http.getCode();
    }
    // Jetty's word for a request that was still on its way when the manager closed its connection.
    if (failure instanceof EofException) {
      return HttpStatus.SERVICE_UNAVAILABLE_503;
    }
    return Math.max(response.getStatus(), HttpStatus.BAD_REQUEST_400);
  }

  private static Problem problem(int status) {
    return switch (status) {
      case HttpStatus.INTERNAL_SERVER_ERROR_500 -> Conditions.fault();
      // Who comes while the manager ends.
      case HttpStatus.SERVICE_UNAVAILABLE_503 -> Conditions.goingDown();
      default -> Conditions.notUnderstood(status);
    };
  }
}
