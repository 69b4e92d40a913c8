package com.netpoint.license.manager.cli;

import com.netpoint.license.client.ManagerAddress;
import com.netpoint.license.client.ManagerClient;
import com.netpoint.license.client.NoAnswer;
import com.netpoint.license.client.Reply;
import com.netpoint.license.protocol.Problem;
import com.netpoint.license.protocol.ProductSeats;
import com.netpoint.license.protocol.SessionSummary;
import com.netpoint.license.protocol.json.ListingJson;
import java.io.PrintWriter;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows what a running license manager lends. */
@Command(
    name = "status",
    mixinStandardHelpOptions = true,
    description = "Shows products, seats, how many are in use, by whom and since when.")
@SuppressWarnings("NullAway.Init") // Options are set by picocli.
final class StatusCommand implements Runnable {
  @Mixin ServerOption server;

  @Option(names = "--json", description = "Print all of it as JSON.")
  boolean json;

  @Spec CommandSpec spec;

  @Override
  public void run() {
    ManagerAddress address = server.address();
    PrintWriter out = spec.commandLine().getOut();
    List<ProductSeats> products = value(address, server.ask(ManagerClient::products));
    List<SessionSummary> sessions = sessions(address, server.ask(ManagerClient::sessions));
    if (json) {
      out.println(ListingJson.status(address.toString(), products, sessions));
    } else {
      print(out, address, products, sessions);
    }
    out.flush();
  }

  /** Absent when the manager shows them on its own machine only. */
  private static @Nullable List<SessionSummary> sessions(
      ManagerAddress address, Reply<List<SessionSummary>> reply) {
    NoAnswer none = reply.noAnswer();
    boolean kept = none != null && "ADMINISTRATOR_ONLY".equals(none.code());
    return kept ? null : value(address, reply);
  }

  private static <T> T value(ManagerAddress address, Reply<T> reply) {
    NoAnswer none = reply.noAnswer();
    Problem refusal = reply.refusal();
    T value = reply.value();
    if (value != null) {
      return value;
    }
    throw new CommandFailedException(
        address + ": " + (none != null ? none.reason() : refusal == null ? "" : refusal.detail()));
  }

  private static void print(
      PrintWriter out,
      ManagerAddress address,
      List<ProductSeats> products,
      @Nullable List<SessionSummary> sessions) {
    out.println("License manager " + address);
    out.println();
    List<List<String>> pools = new ArrayList<>();
    pools.add(List.of("PRODUCT", "FEATURE", "SEATS", "IN USE", "COUNTED BY"));
    for (ProductSeats each : products) {
      pools.add(
          List.of(
              each.product(),
              each.feature(),
              "" + each.seats(),
              "" + each.inUse(),
              each.counting().word()));
    }
    TextTable.print(out, pools);
    out.println();
    if (sessions == null) {
      out.println("Who has a seat is shown on the license manager's own machine only.");
    } else {
      printSessions(out, sessions);
    }
  }

  private static void printSessions(PrintWriter out, List<SessionSummary> sessions) {
    List<List<String>> leases = new ArrayList<>();
    leases.add(List.of("USER", "MACHINE", "PRODUCT", "SINCE", "PROCESS", "LEASE"));
    for (SessionSummary each : sessions) {
      leases.add(
          List.of(
              each.request().user(),
              each.request().host(),
              each.request().product(),
              TextTable.time(each.since(), ZoneId.systemDefault()),
              "" + each.request().processId(),
              each.request().leaseId()));
    }
    TextTable.print(out, leases);
  }
}
