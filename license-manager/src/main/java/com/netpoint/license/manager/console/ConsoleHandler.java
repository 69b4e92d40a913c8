package com.netpoint.license.manager.console;

import com.netpoint.license.manager.access.AccessTerms;
import com.netpoint.license.manager.access.Caller;
import com.netpoint.license.manager.access.Origins;
import com.netpoint.license.manager.access.Whence;
import com.netpoint.license.manager.console.view.Menu;
import com.netpoint.license.manager.console.view.Notice;
import com.netpoint.license.manager.console.view.Standing;
import com.netpoint.license.manager.console.view.Texts;
import com.netpoint.license.manager.lease.StoreException;
import com.netpoint.license.manager.settings.Catalog;
import com.netpoint.license.manager.settings.Overrides;
import com.netpoint.license.manager.settings.Settings;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Promise;
import org.jspecify.annotations.Nullable;
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
  private final Desk desk;
  private final Entrance entrance;
  private final String machine;
  private final Tokens tokens = new Tokens();

  ConsoleHandler(
      Signposts signposts,
      Assets assets,
      Templates templates,
      Desk desk,
      Entrance entrance,
      String machine) {
    this.signposts = signposts;
    this.assets = assets;
    this.sender = new Sender(templates);
    this.desk = desk;
    this.entrance = entrance;
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
      } else {
        answerVisitor(request, body, response, callback);
      }
    } catch (RuntimeException | Error e) {
      LOG.error("a page met a fault", e);
      Response.writeError(request, response, callback, 500);
    }
  }

  private void answerVisitor(Request request, byte[] body, Response response, Callback callback) {
    Caller caller = entrance.caller(request);
    Signposts.Place place = signposts.find(method(request), Request.getPathInContext(request));
    Reply reply;
    try {
      boolean configuration = place != null && place.isConfiguration();
      Ground ground = desk.read(book -> new Ground(AccessTerms.of(book), book.settings()));
      Standing standing = entrance.standing(request, caller, ground.access, configuration);
      reply =
          standing == Standing.SHUT_OUT
              ? shutOut(caller, site(request, "", standing, NO_SETTINGS))
              : reply(request, body, response, place, caller, standing, ground.settings);
    } catch (StoreException e) {
      LOG.warn("a page could not be made", e);
      reply = refusal(site(request, "", Standing.SHUT_OUT, NO_SETTINGS), 503, "error.store");
    } catch (Forms.UnreadableException e) {
      reply = refusal(site(request, "", Standing.SHUT_OUT, NO_SETTINGS), 400, "error.unreadable");
    }
    if (reply instanceof Reply.WithLogin with) {
      Cookies.setLogin(request, response, with.login());
      reply = with.reply();
    }
    if (reply instanceof Reply.Events && request.getMethod().equals("HEAD")) {
      callback.succeeded();
    } else if (reply instanceof Reply.Events events) {
      events.teller().accept(EventStream.open(request, response, callback));
    } else {
      sender.send(reply, response, callback);
    }
  }

  private Reply reply(
      Request request,
      byte[] body,
      Response response,
      Signposts.@Nullable Place place,
      Caller caller,
      Standing standing,
      Settings settings) {
    boolean isGet = method(request).equals("GET");
    if (standing == Standing.STRANGER
        && isGet
        && Origins.isLedFromElsewhere(request.getHeaders())) {
      return new Reply.Again(LocalPath.of(wanted(request)));
    }
    String visitor = visitor(request, response);
    Visit.Site site = site(request, tokens.of(visitor), standing, settings);
    Map<String, String> form = isGet ? Map.of() : Forms.read(request, body);
    if (!isGet && !isOurs(request, form, visitor)) {
      return refusal(site, 403, "error.foreign.form");
    }
    if (standing == Standing.STRANGER && (place == null || !place.isLogin())) {
      return Entrance.isBackground(request)
          ? new Reply.Reload()
          : LoginPages.first(wanted(request));
    }
    if (place == null) {
      return refusal(site, 404, "error.nothing.here");
    }
    String login = Cookies.login(request);
    return place
        .page()
        .answer(new Visit(place.variables(), query(request), form, caller, login, site));
  }

  /** Who asks for the head alone gets that of the same answer (RFC 9110, section 9.3.2). */
  private static String method(Request request) {
    return request.getMethod().equals("HEAD") ? "GET" : request.getMethod();
  }

  private boolean isOurs(Request request, Map<String, String> form, String visitor) {
    return !Origins.isForeign(request.getHeaders(), request.getHttpURI().getScheme())
        && tokens.belongs(form.getOrDefault("token", ""), visitor);
  }

  private static Reply shutOut(Caller caller, Visit.Site site) {
    return caller.whence() == Whence.BY_ANOTHER_NAME
        ? refusal(site, 421, "error.other.name")
        : refusal(site, 403, "error.elsewhere");
  }

  /** Where somebody goes who has given the password meanwhile: no form is sent twice. */
  private String wanted(Request request) {
    String path = Request.getPathInContext(request);
    if (method(request).equals("GET")) {
      return request.getHttpURI().getPathQuery();
    }
    return signposts.find("GET", path) == null ? LocalPath.HOME : path;
  }

  private static Map<String, String> query(Request request) {
    String query = request.getHttpURI().getQuery();
    return query == null ? Map.of() : Forms.pairs(query);
  }

  private static Reply refusal(Visit.Site site, int status, String key) {
    Notice notice = Notice.wrong(site.texts().of(key));
    return Reply.page(status, "refusal", Map.of("frame", site.frame(Menu.HELP, notice)));
  }

  private Visit.Site site(Request request, String token, Standing standing, Settings settings) {
    String accepted =
        Objects.requireNonNullElse(request.getHeaders().get(HttpHeader.ACCEPT_LANGUAGE), "en");
    String name = settings.get(Catalog.MACHINE_NAME);
    return new Visit.Site(
        Texts.accepting(accepted),
        settings,
        name.isEmpty() ? machine : name,
        token,
        assets.setVersion(),
        standing);
  }

  private String visitor(Request request, Response response) {
    String known = Cookies.visitor(request);
    if (!known.isEmpty()) {
      return known;
    }
    String visitor = tokens.newVisitor();
    Cookies.setVisitor(request, response, visitor);
    return visitor;
  }

  /** What the books say of every visit, read at once. */
  private record Ground(AccessTerms access, Settings settings) {}
}
