package com.netpoint.license.manager.console;

import com.netpoint.license.manager.access.Logins;
import org.eclipse.jetty.http.HttpCookie;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;

/**
 * The two cookies of a visitor: one that his forms' tokens belong to, and one that says that he has
 * given the password. No script reads them, and no other site's page has them sent.
 */
final class Cookies {
  private Cookies() {}

  /** What the visitor's forms belong to; empty for a new visitor. */
  static String visitor(Request request) {
    return value(request, visitorName(request));
  }

  static void setVisitor(Request request, Response response, String visitor) {
    set(request, response, visitorName(request), visitor);
  }

  /** What shows that he has given the password; empty for nothing. */
  static String login(Request request) {
    return value(request, loginName(request));
  }

  static void setLogin(Request request, Response response, String login) {
    set(request, response, loginName(request), login);
  }

  /** Cookies know no ports, so that the name has to. */
  private static String visitorName(Request request) {
    return "netpoint-visitor-" + Request.getLocalPort(request);
  }

  private static String loginName(Request request) {
    return Logins.cookie(Request.getLocalPort(request));
  }

  private static String value(Request request, String name) {
    return Request.getCookies(request).stream()
        .filter(cookie -> cookie.getName().equals(name))
        .map(HttpCookie::getValue)
        .findFirst()
        .orElse("");
  }

  private static void set(Request request, Response response, String name, String value) {
    Response.putCookie(
        response,
        HttpCookie.build(name, value)
            .path("/")
            .httpOnly(true)
            .secure(request.isSecure())
            .sameSite(HttpCookie.SameSite.STRICT)
            .build());
  }
}
