package com.netpoint.license.manager.console;

import com.netpoint.license.manager.access.AccessTerms;
import com.netpoint.license.manager.access.Caller;
import com.netpoint.license.manager.access.Logins;
import com.netpoint.license.manager.access.Whence;
import com.netpoint.license.manager.console.view.Standing;
import java.util.function.Function;
import org.eclipse.jetty.server.Request;

/** Finds out how far a visitor may come. */
final class Entrance {
  private final Function<Request, Whence> whence;
  private final Logins logins;

  Entrance(Function<Request, Whence> whence, Logins logins) {
    this.whence = whence;
    this.logins = logins;
  }

  Caller caller(Request request) {
    return Caller.of(
        whence.apply(request),
        request.getConnectionMetaData().getRemoteSocketAddress(),
        Request.getRemoteAddr(request));
  }

  /**
   * How far he may come with this request.
   *
   * @param terms what the books say of that
   * @param configuration whether it is for a page of the configuration
   */
  Standing standing(Request request, Caller caller, AccessTerms terms, boolean configuration) {
    if (!terms.admits(caller.whence())) {
      return Standing.SHUT_OUT;
    }
    if (logins.hold(Cookies.login(request), terms.password(), !isBackground(request))) {
      return Standing.LOGGED_IN;
    }
    return terms.asksPassword(caller.whence(), configuration) ? Standing.STRANGER : Standing.FREE;
  }

  /** Whether a page asks by itself, with nobody in front of it perhaps. */
  static boolean isBackground(Request request) {
    return request.getHeaders().contains("HX-Request")
        || Request.getPathInContext(request).equals(Events.PATH);
  }
}
