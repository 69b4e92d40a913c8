package com.netpoint.license.manager.http;

import com.netpoint.license.protocol.Problem;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** Answers what was no HTTP, so that it never got as far as the {@link FrontDoor}. */
final class BrokenRequests implements Request.Handler {

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    Object failure = request.getAttribute(ErrorHandler.ERROR_EXCEPTION);
    int status = failure instanceof HttpException http ? http.getCode() : response.getStatus();
    int lawful = status >= 400 ? status : HttpStatus.BAD_REQUEST_400;
    FrontDoor.send(
        Answer.problem(
            Problem.of(
                lawful,
                lawful < 500 ? "INVALID_REQUEST" : "FAULT",
                HttpStatus.getMessage(lawful),
                "This is not a request that a license manager understands.")),
        response,
        callback);
    return true;
  }
}
