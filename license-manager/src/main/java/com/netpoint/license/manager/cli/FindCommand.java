package com.netpoint.license.manager.cli;

import com.netpoint.license.client.ManagerAddress;
import com.netpoint.license.client.finder.Finding;
import com.netpoint.license.client.finder.SearchParameter;
import com.netpoint.license.client.finder.SearchPlan;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Searches license managers as the application's agent does, and tells of each what came of it. */
@Command(
    name = "find",
    mixinStandardHelpOptions = true,
    description =
        "Searches license managers, and shows within 2 s who answered, or why nobody did.")
@SuppressWarnings("NullAway.Init") // Options are set by picocli.
final class FindCommand implements Runnable {
  private final Rooms rooms;

  @Parameters(
      paramLabel = "HOST",
      arity = "0..*",
      description = {
        "A host, an IP address or a broadcast address to ask by UDP,",
        "with :port where that is not 1947."
      })
  List<String> hosts = new ArrayList<>();

  @Option(names = "--broadcast", description = "Ask the networks that this machine is on as well.")
  boolean broadcast;

  @Option(
      names = "--aggressive",
      description = "Ask each host by TCP as well, for networks that drop UDP.")
  boolean aggressive;

  @Option(names = "--json", description = "Print all of it as JSON, at the end.")
  boolean json;

  @Spec CommandSpec spec;

  FindCommand(Rooms rooms) {
    this.rooms = rooms;
  }

  @Override
  public void run() {
    PrintWriter out = spec.commandLine().getOut();
    List<Finding> findings = new ArrayList<>();
    rooms
        .finder()
        .search(
            plan(),
            finding -> {
              findings.add(finding);
              if (!json) {
                out.println(FindingText.line(finding));
                out.flush();
              }
              return true;
            });
    if (json) {
      out.println(FindingText.json(findings));
      out.flush();
    }
    if (findings.stream().allMatch(finding -> finding.manager() == null)) {
      throw new CommandFailedException("No license manager was found.");
    }
  }

  private SearchPlan plan() {
    if (hosts.isEmpty() && !broadcast) {
      throw new ParameterException(
          spec.commandLine(), "Where? Name a HOST, or say --broadcast to ask the local networks.");
    }
    try {
      List<SearchParameter> parameters = new ArrayList<>();
      for (String host : hosts) {
        parameters.addAll(SearchParameter.parseAll(host, ManagerAddress.DEFAULT_PORT));
      }
      return SearchPlan.of(parameters).broadcast(broadcast).aggressive(aggressive);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage() + ".", e);
    }
  }
}
