package com.netpoint.license.manager.http;

import com.netpoint.license.manager.access.Access;
import com.netpoint.license.manager.access.AccessTerms;
import com.netpoint.license.manager.access.Caller;
import com.netpoint.license.manager.access.Logins;
import com.netpoint.license.manager.access.PasswordCheck;
import com.netpoint.license.manager.access.Whence;
import com.netpoint.license.manager.lease.Store;
import com.netpoint.license.manager.settings.PasswordHash;
import com.netpoint.license.protocol.Problem;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.eclipse.jetty.http.HttpCookie;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/**
 * Lets administrators' calls through: those from this machine, and where remote access is on those
 * from others that bring the password (RFC 7617, by any user name) or, to read something, the
 * cookie of somebody who has logged in.
 */
final class Administrators {
  private static final String BASIC = "basic ";

  private final Store store;
  private final Locality locality;
  private final Access access;

  Administrators(Store store, Locality locality, Access access) {
    this.store = store;
    this.locality = locality;
    this.access = access;
  }

  /** The same endpoint, for nobody else. */
  Endpoint only(Endpoint endpoint) {
    return call -> {
      Whence whence = locality.whence(call.request());
      return whence == Whence.HERE
          ? endpoint.answer(call)
          : store
              .read(AccessTerms::of)
              .thenCompose(terms -> fromElsewhere(terms, whence, call, endpoint));
    };
  }

  private CompletionStage<Answer> fromElsewhere(
      AccessTerms terms, Whence whence, Call call, Endpoint endpoint) {
    PasswordHash password = terms.password();
    if (!terms.admits(whence) || password == null) {
      return CompletableFuture.completedFuture(notHere());
    }
    String given = basic(call.header(HttpHeader.AUTHORIZATION));
    if (given == null) {
      return isLoggedIn(call.request(), password)
          ? endpoint.answer(call)
          : CompletableFuture.completedFuture(unknown("Send the password, by any user name."));
    }
    if (access.passwords().isKnown(password, given)) {
      return endpoint.answer(call);
    }
    Caller caller = call.caller(whence);
    return CompletableFuture.supplyAsync(
            () -> access.passwords().checkAgain(password, given, caller),
            call.request().getComponents().getExecutor())
        .thenCompose(
            check ->
                check instanceof PasswordCheck.Right
                    ? endpoint.answer(call)
                    : CompletableFuture.completedFuture(refusal(check)));
  }

  /** What a browser sends by itself counts only where nothing is changed. */
  private boolean isLoggedIn(Request request, PasswordHash password) {
    String name = Logins.cookie(Request.getLocalPort(request));
    return request.getMethod().equals("GET")
        && Request.getCookies(request).stream()
            .filter(cookie -> cookie.getName().equals(name))
            .map(HttpCookie::getValue)
            .anyMatch(id -> access.logins().hold(id, password, true));
  }

  /** The password of Basic credentials; absent when there are none. */
  private static @Nullable String basic(@Nullable String authorization) {
    String header = Objects.requireNonNullElse(authorization, "");
    if (!header.toLowerCase(Locale.ROOT).startsWith(BASIC)) {
      return null;
    }
    try {
      byte[] decoded = Base64.getDecoder().decode(header.substring(BASIC.length()).strip());
      String credentials = new String(decoded, StandardCharsets.UTF_8);
      return credentials.substring(credentials.indexOf(':') + 1);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static Answer refusal(PasswordCheck check) {
    if (check instanceof PasswordCheck.Later later) {
      return Answer.problem(
              Problem.of(
                  429,
                  "TOO_MANY_WRONG_PASSWORDS",
                  "Too many wrong passwords",
                  "Try again in " + later.seconds() + " s."))
          .with("Retry-After", Long.toString(later.seconds()));
    }
    return unknown("This is not the password.");
  }

  private static Answer notHere() {
    return Answer.problem(
        Problem.of(
            403,
            "ADMINISTRATOR_ONLY",
            "This is for the administrator",
            "Ask from the license manager's own machine, without a proxy, as http://localhost; or"
                + " have its administrator allow remote access and set a password."));
  }

  private static Answer unknown(String detail) {
    return Answer.problem(
            Problem.of(401, "PASSWORD_NEEDED", "This is for the administrator", detail))
        .with("WWW-Authenticate", "Basic realm=\"NetPoint License Manager\", charset=\"UTF-8\"");
  }
}
