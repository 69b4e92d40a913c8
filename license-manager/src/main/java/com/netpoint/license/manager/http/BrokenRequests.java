package com.netpoint.license.manager.http;

import com.netpoint.license.protocol.Problem;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** Answers what never got as far as the {@link FrontDoor}: no HTTP, or too late. */
final class BrokenRequests implements Request.Handler {

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    Object failure = request.getAttribute(ErrorHandler.ERROR_EXCEPTION);
    int status = failure instanceof HttpException http ? http.getCode() : response.getStatus();
    int lawful = status >= 400 ? status : HttpStatus.BAD_REQUEST_400;
    FrontDoor.send(Answer.problem(problem(lawful)), response, callback);
    return true;
  }

  private static Problem problem(int status) {
    String title = HttpStatus.getMessage(status);
    return switch (status) {
      case HttpStatus.INTERNAL_SERVER_ERROR_500 ->
          Problem.of(status, "FAULT", title, "The license manager met a fault.");
      // Who comes while the manager ends.
      case HttpStatus.SERVICE_UNAVAILABLE_503 ->
          Problem.of(status, "GOING_DOWN", title, "The license manager is going down.");
      default ->
          Problem.of(
              status,
              "INVALID_REQUEST",
              title,
              "This is not a request that a license manager understands.");
    };
  }
}
