package com.netpoint.license.manager.http;

import com.netpoint.license.manager.access.Origins;
import com.netpoint.license.protocol.Problem;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Promise;
import org.jspecify.annotations.Nullable;

/**
 * Lets requests in: finds the route, bounds the body, awaits it without holding a thread, and sends
 * the answer.
 */
final class FrontDoor extends Handler.Abstract.NonBlocking {
  /** The longest body that is read. */
  static final int MAX_BODY_BYTES = 64 * 1024;

  private static final String JSON = "application/json";

  private final Routes routes;
  private final Problems problems;
  private final Duration arrivalTime;

  FrontDoor(Routes routes, Problems problems, Duration arrivalTime) {
    this.routes = routes;
    this.problems = problems;
    this.arrivalTime = arrivalTime;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    // Who waits for the store is not idle: a manager that ends closes idle connections at once.
    request.addIdleTimeoutListener(timeout -> false);
    answer(request)
        .exceptionally(problems::of)
        .thenAccept(answer -> send(answer, response, callback))
        .whenComplete((sent, fault) -> fail(fault, callback));
    return true;
  }

  /** What nobody completes is never closed. */
  private static void fail(@Nullable Throwable fault, Callback callback) {
    if (fault != null) {
      callback.failed(fault);
    }
  }

  static void send(Answer answer, Response response, Callback callback) {
    response.setStatus(answer.status());
    if (!answer.mediaType().isEmpty()) {
      response.getHeaders().put(HttpHeader.CONTENT_TYPE, answer.mediaType());
    }
    response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
    response.getHeaders().put("X-Content-Type-Options", "nosniff");
    answer.headers().forEach((name, value) -> response.getHeaders().put(name, value));
    response.write(true, ByteBuffer.wrap(answer.body().getBytes(StandardCharsets.UTF_8)), callback);
  }

  private CompletionStage<Answer> answer(Request request) {
    String path = Request.getPathInContext(request);
    Routes.Match match = routes.find(request.getMethod(), path);
    if (match == null) {
      return CompletableFuture.completedFuture(notFound(request.getMethod(), path));
    }
    if (!request.getMethod().equals("GET") && Origins.isPage(request.getHeaders())) {
      return CompletableFuture.completedFuture(fromPage());
    }
    if (!request.getMethod().equals("POST")) {
      return endpointAnswer(match, request, "");
    }
    Answer objection = objection(request);
    if (objection != null) {
      return CompletableFuture.completedFuture(objection);
    }
    return body(request).thenCompose(body -> endpointAnswer(match, request, body));
  }

  private CompletionStage<String> body(Request request) {
    CompletableFuture<byte[]> arriving = new CompletableFuture<>();
    Content.Source.asByteArrayAsync(request, MAX_BODY_BYTES, Promise.Invocable.toPromise(arriving));
    // Nearly all bodies come with their heads. For the others: Jetty's own idle time begins anew
    // with each byte.
    if (!arriving.isDone()) {
      arriving.orTimeout(arrivalTime.toMillis(), TimeUnit.MILLISECONDS);
    }
    return arriving.handle(
        (bytes, failure) -> {
          if (failure != null) {
            request.fail(failure);
            throw failure instanceof IllegalStateException
                ? tooLarge()
                : ProblemException.invalidRequest("The body did not arrive.");
          }
          return text(bytes);
        });
  }

  /** JSON is UTF-8 (RFC 8259); what is none must not become a name that nobody sent. */
  private static String text(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw ProblemException.invalidRequest("The body is not UTF-8.");
    }
  }

  private static CompletionStage<Answer> endpointAnswer(
      Routes.Match match, Request request, String body) {
    try {
      return match.endpoint().answer(new Call(request, match.variables(), body));
    } catch (RuntimeException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  /** What is wrong with a request that brings a body, before any of it is read. */
  private static @Nullable Answer objection(Request request) {
    if (request.getLength() > MAX_BODY_BYTES) {
      return Answer.problem(tooLarge().problem()).with("Connection", "close");
    }
    String type = request.getHeaders().get(HttpHeader.CONTENT_TYPE);
    String bare = type == null ? "" : type.split(";", -1)[0].trim().toLowerCase(Locale.ROOT);
    return bare.equals(JSON)
        ? null
        : Answer.problem(
            Problem.of(
                415,
                "UNSUPPORTED_MEDIA_TYPE",
                "The body is not JSON",
                "Send the body as " + JSON + "."));
  }

  /**
   * Of programs alone: a page elsewhere, or one whose name was made to point here, has nothing to
   * change.
   */
  private static Answer fromPage() {
    return Answer.problem(
        Problem.of(
            403,
            "PROGRAMS_ONLY",
            "This is not for web pages",
            "A browser sent this, and only programs may; what people change has its own pages."));
  }

  private static ProblemException tooLarge() {
    return new ProblemException(
        413,
        "BODY_TOO_LARGE",
        "The body is too large",
        "A body has at most " + MAX_BODY_BYTES + " bytes.");
  }

  private Answer notFound(String method, String path) {
    Set<String> methods = routes.methods(path);
    if (methods.isEmpty()) {
      return Answer.problem(
          Problem.of(404, "NOT_FOUND", "There is nothing here", "No such address."));
    }
    String allowed = String.join(", ", methods);
    return Answer.problem(
            Problem.of(
                405,
                "METHOD_NOT_ALLOWED",
                "This method is not allowed here",
                method + " is not among " + allowed + "."))
        .with("Allow", allowed);
  }
}
