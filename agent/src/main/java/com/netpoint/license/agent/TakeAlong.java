package com.netpoint.license.agent;

import com.netpoint.license.agent.detached.Desk;
import com.netpoint.license.agent.detached.Told;
import com.netpoint.license.agent.lease.EachManager;
import com.netpoint.license.agent.lease.NetworkSearch;
import com.netpoint.license.agent.lease.SeatRequest;
import com.netpoint.license.agent.notice.AlongDesk;
import com.netpoint.license.agent.notice.AlongWindow;
import com.netpoint.license.agent.notice.Notifiers;
import com.netpoint.license.client.ManagerClient;
import com.netpoint.license.client.ManagerConnection;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * {@code java -jar netpoint-license-agent.jar}: takes a seat along to this machine, has it extended
 * and returns it, in a window, or by words and text. It goes by the properties beside the jar.
 */
public final class TakeAlong implements AlongDesk {
  /** As the license manager's own commands end. */
  private static final int DONE = 0;

  private static final int NOT_DONE = 1;
  private static final int MISSPELT = 2;
  private static final String USAGE =
      "Usage: java -jar netpoint-license-agent.jar [take-along DATE | extend DATE | return]";

  private final Desk desk;
  private final Clock clock;

  TakeAlong(Desk desk, Clock clock) {
    this.desk = desk;
    this.clock = clock;
  }

  /** Ends the process with what became of it, unless a window is open. */
  public static void main(String[] words) {
    try {
      AgentOptions options = OptionsFile.read(null, System.getProperties());
      Clock clock = Notifiers.clock();
      TakeAlong along = new TakeAlong(desk(options, clock), clock);
      if (words.length > 0 || !AlongWindow.open(options.productTitle(), along)) {
        System.exit(along.run(words, System.out, System.err));
      }
    } catch (InvalidOptionException e) {
      Fault.say(String.valueOf(e.getMessage()));
      Ending.with(ExitCode.BAD_CONFIGURATION);
    }
  }

  private static Desk desk(AgentOptions options, Clock clock) {
    ManagerConnection connection =
        new ManagerConnection(
            options.connectTimeout(), options.requestTimeout(), options.serverTrust());
    List<ManagerClient> named =
        options.servers().stream()
            .filter(options.searchRules()::allow)
            .map(address -> new ManagerClient(address, connection))
            .collect(Collectors.toList());
    EachManager managers =
        new EachManager(
            named,
            NetworkSearch.by(
                options.searchRules(),
                options.product(),
                options.serverTrust(),
                address -> new ManagerClient(address, connection),
                System::nanoTime));
    SeatRequest user = new SeatRequest(options.product(), options.feature(), "");
    return Desk.at(options.detachedDir(), options.vendorKey(), user, managers, clock);
  }

  /** Does what the words say, and tells on one of the streams what became of it. */
  int run(String[] words, PrintStream out, PrintStream err) {
    Told told;
    if (words.length == 0) {
      out.println(desk.status().sentence());
      return DONE;
    } else if (words.length == 1 && words[0].equals("return")) {
      told = desk.giveBack();
    } else if (words.length == 2 && words[0].equals("take-along")) {
      told = until(words[1], desk::takeAlong);
    } else if (words.length == 2 && words[0].equals("extend")) {
      told = until(words[1], desk::extend);
    } else {
      err.println(USAGE);
      return MISSPELT;
    }
    (told.isDone() ? out : err).println(told.sentence());
    return told.isDone() ? DONE : NOT_DONE;
  }

  @Override
  public String status() {
    return desk.status().sentence();
  }

  @Override
  public String takeAlong(String lastDay) {
    return until(lastDay, desk::takeAlong).sentence();
  }

  @Override
  public String extend(String lastDay) {
    return until(lastDay, desk::extend).sentence();
  }

  @Override
  public String giveBack() {
    return desk.giveBack().sentence();
  }

  /** To the end of a day where the user is. */
  private Told until(String lastDay, Function<Instant, Told> call) {
    try {
      LocalDate day = LocalDate.parse(lastDay.trim());
      return call.apply(day.plusDays(1).atStartOfDay(clock.getZone()).toInstant());
    } catch (DateTimeParseException e) {
      return Told.refused("'" + lastDay + "' is no day; write it as 2026-12-31.");
    }
  }
}
