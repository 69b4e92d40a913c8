package com.netpoint.license.manager.console;

import com.netpoint.license.manager.console.view.Menu;
import com.netpoint.license.manager.console.view.Notice;
import com.netpoint.license.manager.console.view.Texts;
import com.netpoint.license.manager.lease.StoreException;
import com.netpoint.license.manager.settings.Catalog;
import com.netpoint.license.manager.settings.Overrides;
import com.netpoint.license.manager.settings.Settings;
import com.netpoint.license.manager.settings.SettingsBook;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.eclipse.jetty.http.HttpCookie;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Promise;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets visitors in, and gives each page a thread of its own, since it may wait for the store. What
 * machines ask for is left to others.
 */
final class ConsoleHandler extends Handler.Abstract.NonBlocking {
  private static final Logger LOG = LoggerFactory.getLogger(ConsoleHandler.class);

  /** A license file of the largest size, and the form around it. */
  private static final int MOST_BYTES = 256 * 1024;

  /** What a page that cannot read the books goes by. */
  private static final Settings NO_SETTINGS = new Settings(Map.of(), Overrides.NONE);

  private static final Duration ARRIVAL = Duration.ofSeconds(30);

  private final Signposts signposts;
  private final Assets assets;
  private final Sender sender;
  private final Predicate<Request> local;
  private final Desk desk;
  private final String machine;
  private final Tokens tokens = new Tokens();

  ConsoleHandler(
      Signposts signposts,
      Assets assets,
      Templates templates,
      Desk desk,
      Predicate<Request> local,
      String machine) {
    this.signposts = signposts;
    this.assets = assets;
    this.sender = new Sender(templates);
    this.desk = desk;
    this.local = local;
    this.machine = machine;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    String path = Request.getPathInContext(request);
    if (path.startsWith("/v1/") || path.equals("/metrics")) {
      return false;
    }
    var unused =
        body(request)
            .whenComplete(
                (body, failure) -> {
                  if (failure != null) {
                    Response.writeError(request, response, callback, 400);
                  } else {
                    request
                        .getComponents()
                        .getExecutor()
                        .execute(() -> answer(request, body, response, callback));
                  }
                });
    return true;
  }

  private static CompletableFuture<byte[]> body(Request request) {
    CompletableFuture<byte[]> arriving = new CompletableFuture<>();
    Content.Source.asByteArrayAsync(request, MOST_BYTES, Promise.Invocable.toPromise(arriving));
    return arriving.isDone()
        ? arriving
        : arriving.orTimeout(ARRIVAL.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void answer(Request request, byte[] body, Response response, Callback callback) {
    String path = Request.getPathInContext(request);
    try {
      Assets.Asset asset = assets.find(path.substring(path.lastIndexOf('/') + 1));
      if (asset != null && path.startsWith("/assets/")) {
        sender.send(asset, response, callback);
      } else if (!local.test(request)) {
        sender.send(
            refusal(site(request, "", NO_SETTINGS), 403, "error.elsewhere"), response, callback);
      } else {
        Reply reply = reply(request, body, response);
        if (reply instanceof Reply.Events events) {
          events.teller().accept(EventStream.open(request, response, callback));
        } else {
          sender.send(reply, response, callback);
        }
      }
    } catch (RuntimeException | Error e) {
      LOG.error("a page met a fault", e);
      Response.writeError(request, response, callback, 500);
    }
  }

  private Reply reply(Request request, byte[] body, Response response) {
    String visitor = visitor(request, response);
    Visit.Site site;
    try {
      site = site(request, tokens.of(visitor), desk.read(SettingsBook::settings));
    } catch (StoreException e) {
      LOG.warn("a page could not be made", e);
      return refusal(site(request, "", NO_SETTINGS), 503, "error.store");
    }
    Signposts.Place place = signposts.find(request.getMethod(), Request.getPathInContext(request));
    if (place == null) {
      return refusal(site, 404, "error.nothing.here");
    }
    Map<String, String> form = Map.of();
    if (!request.getMethod().equals("GET")) {
      form = Forms.read(request, body);
      boolean ours =
          !Origins.isForeign(request.getHeaders(), request.getHttpURI().getScheme())
              && tokens.belongs(form.getOrDefault("token", ""), visitor);
      if (!ours) {
        return refusal(site, 403, "error.foreign.form");
      }
    }
    return answer(place, new Visit(place.variables(), query(request), form, "local", site));
  }

  private static Reply answer(Signposts.Place place, Visit visit) {
    try {
      return place.page().answer(visit);
    } catch (StoreException e) {
      LOG.warn("a page could not be made", e);
      return refusal(visit.site(), 503, "error.store");
    }
  }

  private static Map<String, String> query(Request request) {
    String query = request.getHttpURI().getQuery();
    return query == null ? Map.of() : Forms.pairs(query);
  }

  private static Reply refusal(Visit.Site site, int status, String key) {
    Visit nobody = new Visit(Map.of(), Map.of(), Map.of(), "", site);
    return Reply.page(
        status,
        "refusal",
        Map.of("frame", nobody.frame(Menu.HELP, Notice.wrong(nobody.text(key)))));
  }

  private Visit.Site site(Request request, String token, Settings settings) {
    String accepted =
        Objects.requireNonNullElse(request.getHeaders().get(HttpHeader.ACCEPT_LANGUAGE), "en");
    String name = settings.get(Catalog.MACHINE_NAME);
    return new Visit.Site(
        Texts.accepting(accepted),
        settings,
        name.isEmpty() ? machine : name,
        token,
        assets.setVersion());
  }

  /** Cookies know no ports, so that the name has to. */
  private static String cookieName(Request request) {
    return "netpoint-visitor-" + Request.getLocalPort(request);
  }

  private String visitor(Request request, Response response) {
    String name = cookieName(request);
    for (HttpCookie cookie : Request.getCookies(request)) {
      if (cookie.getName().equals(name)) {
        return cookie.getValue();
      }
    }
    String visitor = tokens.newVisitor();
    Response.addCookie(
        response,
        HttpCookie.build(name, visitor)
            .path("/")
            .httpOnly(true)
            .secure(request.isSecure())
            .sameSite(HttpCookie.SameSite.STRICT)
            .build());
    return visitor;
  }
}
