package com.netpoint.license.manager.console;

import com.netpoint.license.manager.access.Access;
import com.netpoint.license.manager.access.Whence;
import com.netpoint.license.manager.attach.AttachedSeats;
import com.netpoint.license.manager.console.view.Menu;
import com.netpoint.license.manager.lease.OpenStore;
import com.netpoint.license.manager.lease.StoreException;
import com.netpoint.license.manager.reach.Reach;
import com.netpoint.license.manager.settings.Catalog;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/** The Admin Control Center, to be hung into a server. */
public final class Console implements AutoCloseable {

  private final Signposts signposts;
  private final Events events;
  private final Handler handler;

  private Console(Signposts signposts, Events events, Handler handler) {
    this.signposts = signposts;
    this.events = events;
    this.handler = handler;
  }

  /**
   * The pages of one store.
   *
   * @param attached the seats that this machine has taken along
   * @param reach the license managers elsewhere; absent where nobody looks for them
   * @param whence from where a request comes
   * @param access what the pages share with the calls of programs
   */
  public static Console open(
      ConsoleOptions options,
      OpenStore store,
      Desks desks,
      AttachedSeats attached,
      @Nullable Reach reach,
      Function<Request, Whence> whence,
      Access access) {
    Desk desk = new Desk(store);
    Rows rows = new Rows(options.vendor(), options.version(), reach);
    SeatsAway seats = new SeatsAway(desk, desks, attached, reach, options.store());
    Signposts signposts = new Signposts();
    signposts
        .get("/", new KeysPage(desk, rows))
        .get(Menu.KEYS.path(), new KeysPage(desk, rows))
        .get(Menu.PRODUCTS.path(), PoolsPage.products(desk, rows, seats))
        .get(Menu.FEATURES.path(), PoolsPage.features(desk, rows))
        .get(Menu.HELP.path(), visit -> plain("help", Menu.HELP, visit))
        .get(Menu.ABOUT.path(), visit -> about(options, visit));
    new SessionsPages(desk, rows, desks.leases()).addTo(signposts);
    new UpdatePages(desk, desks.licenses(), seats).addTo(signposts);
    new DetachPages(desk, rows, seats, options.recipients()).addTo(signposts);
    new AttachedPages(desk, seats).addTo(signposts);
    new WriteOffPages(desk, seats).addTo(signposts);
    new LogPages(desk).addTo(signposts);
    new UsagePages(desk).addTo(signposts);
    new DiagnosticsPages(desk, options).addTo(signposts);
    Templates templates = new Templates();
    new ConfigurationPages(desk, options.certificateFault()).addTo(signposts);
    new RemoteManagersPages(reach, desk, templates).addTo(signposts);
    new LoginPages(desk, access).addTo(signposts);
    new PasswordPages(desk, access).addTo(signposts);
    Events events = new Events(() -> refresh(desk));
    signposts.get(Events.PATH, visit -> Reply.events(events::add));
    Entrance entrance = new Entrance(whence, access.logins());
    return new Console(
        signposts,
        events,
        new ConsoleHandler(signposts, new Assets(), templates, desk, entrance, options.machine()));
  }

  /** Answers what people ask for, and leaves what machines ask for to the next handler. */
  public Handler handler() {
    return handler;
  }

  /** Where all the pages stand. */
  Signposts signposts() {
    return signposts;
  }

  /** Ends what pages listen to. To be called before the server is asked to finish. */
  @Override
  public void close() {
    events.close();
  }

  private static Duration refresh(Desk desk) {
    try {
      return desk.read(book -> book.settings().get(Catalog.DISPLAY_REFRESH));
    } catch (StoreException | IllegalStateException e) {
      return Catalog.DISPLAY_REFRESH.whenAbsent();
    }
  }

  private static Reply plain(String template, Menu menu, Visit visit) {
    return Reply.page(template, Map.of("frame", visit.frame(menu)));
  }

  private static Reply about(ConsoleOptions options, Visit visit) {
    return Reply.page(
        "about", Map.of("frame", visit.frame(Menu.ABOUT), "version", options.version()));
  }
}
