package com.netpoint.license.client.finder;

import com.netpoint.license.client.ServerTrust;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Searches, and what they told. */
final class Findings {
  /** Ends only by itself: a test that waits for it to end by the time fails. */
  static final Duration LONG = Duration.ofMinutes(5);

  /** For searches that end by the time; longer than three of the attempts take. */
  static final Duration SHORT = Duration.ofMillis(800);

  private Findings() {}

  static List<Finding> search(Network network, Duration time, SearchPlan plan) {
    List<Finding> told = new ArrayList<>();
    finder(network, time).search(plan, told::add);
    return told;
  }

  static ManagerFinder finder(Network network, Duration time) {
    return new ManagerFinder(network, ServerTrust.system(), System::nanoTime, time);
  }

  static SearchPlan plan(int port, String... hosts) {
    return SearchPlan.of(
            Arrays.stream(hosts).map(host -> SearchParameter.parse(host, port)).toList())
        .port(port);
  }
}
