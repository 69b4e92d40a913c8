package com.netpoint.license.agent;

import com.netpoint.license.agent.detached.TakenAlong;
import com.netpoint.license.agent.gate.LaunchGate;
import com.netpoint.license.agent.lease.Attempt;
import com.netpoint.license.agent.lease.LossRules;
import com.netpoint.license.agent.lease.Managers;
import com.netpoint.license.agent.lease.NetworkSearch;
import com.netpoint.license.agent.lease.SeatRequest;
import com.netpoint.license.agent.notice.Notifier;
import com.netpoint.license.agent.notice.Notifiers;
import com.netpoint.license.agent.notice.OnRefused;
import com.netpoint.license.agent.notice.RefusedNotice;
import com.netpoint.license.client.ManagerAddress;
import com.netpoint.license.client.ManagerClient;
import com.netpoint.license.client.ManagerConnection;
import com.netpoint.license.client.TrustChain;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One start of the application: reads the options, makes the parts, connects them, and sends the
 * request. What comes to the gate waits for it; where nothing has begun yet, it begins there.
 */
final class Launch implements LaunchGate.Barrier {
  private static final String NOT_HERE =
      "not asked, since " + OptionKey.REMOTE_ACCESS.text() + " is false";

  private final @Nullable String argument;
  private final String version;
  private @Nullable Admission admission;

  /**
   * A launch that has not begun.
   *
   * @param argument the properties file that was named after the agent's jar; absent if none
   * @param version the application's version, empty when unknown
   */
  Launch(@Nullable String argument, String version) {
    this.argument = argument;
    this.version = version;
  }

  /** Sends the request for a seat, and returns while it is on its way. */
  void begin() {
    begun();
  }

  /**
   * The entry point that the options name. Absent when they name none or are wrong: that is told at
   * the gate, and not to somebody who runs {@code java -version}.
   */
  @Nullable String namedEntryPoint() {
    try {
      return OptionsFile.read(argument, System.getProperties()).mainClass();
    } catch (InvalidOptionException e) {
      return null;
    }
  }

  @Override
  public void await() {
    begun().await();
  }

  private synchronized Admission begun() {
    if (admission == null) {
      admission = admission(options());
      admission.begin();
    }
    return admission;
  }

  private Admission admission(AgentOptions options) {
    ManagerConnection connection =
        new ManagerConnection(
            options.connectTimeout(), options.requestTimeout(), options.serverTrust());
    SeatRequest request = new SeatRequest(options.product(), options.feature(), version);
    Clock clock = Notifiers.clock();
    TakenAlong takenAlong =
        TakenAlong.in(options.detachedDir(), options.vendorKey(), request, clock);
    Managers managers = managers(options, connection, request, takenAlong);
    return new Admission(
        new Seats(
            takenAlong,
            managers,
            new LossRules(options.grace(), options.onLost()),
            options.productTitle(),
            System::nanoTime,
            clock),
        Notifiers.forMode(options.onRefused()),
        Notifiers.forMode(OnRefused.EXIT),
        options.productTitle(),
        () -> {
          managers.abortSearch();
          connection.abort();
        },
        System::nanoTime,
        clock,
        new WaitingRoom(),
        Ending::with);
  }

  private Managers managers(
      AgentOptions options,
      ManagerConnection connection,
      SeatRequest request,
      TakenAlong takenAlong) {
    List<ManagerClient> named = new ArrayList<>();
    List<Attempt.Tried> notAsked = new ArrayList<>();
    for (ManagerAddress address : options.servers()) {
      if (options.searchRules().allow(address)) {
        named.add(new ManagerClient(address, connection));
      } else {
        notAsked.add(Attempt.Tried.notAsked(address.toString(), NOT_HERE));
      }
    }
    return new Managers(
        named,
        notAsked,
        NetworkSearch.by(
            options.searchRules(),
            options.product(),
            options.serverTrust(),
            address -> new ManagerClient(address, connection),
            System::nanoTime),
        new TrustChain(options.vendorKey()),
        request,
        System::nanoTime,
        takenAlong::managersTime);
  }

  /** The options; the process ends here when they are wrong and nobody puts them right. */
  private AgentOptions options() {
    Rereading rereading = new Rereading();
    AgentOptions options = rereading.options();
    if (options == null) {
      Verdict verdict = rereading.verdict();
      Notifier notifier = Notifiers.forMode(OnRefused.DIALOG);
      if (!notifier.refused(verdict.notice(), rereading)) {
        Ending.with(verdict.exitCode());
      }
      options = rereading.options();
    }
    if (options == null) {
      throw new IllegalStateException("the options were put right, and yet there are none");
    }
    return options;
  }

  /** Reads the options, again and again while somebody is putting them right. */
  private final class Rereading implements Notifier.Retry {
    private volatile @Nullable AgentOptions options;
    private volatile @Nullable InvalidOptionException mistake;

    Rereading() {
      read();
    }

    @Nullable AgentOptions options() {
      return options;
    }

    Verdict verdict() {
      InvalidOptionException wrong = mistake;
      return Verdict.badConfiguration(
          wrong == null ? new InvalidOptionException("") : wrong,
          OptionKey.PRODUCT_TITLE.whenAbsent());
    }

    @Override
    public @Nullable RefusedNotice tryAgain() {
      read();
      return options == null ? verdict().notice() : null;
    }

    private void read() {
      try {
        options = OptionsFile.read(argument, System.getProperties());
      } catch (InvalidOptionException e) {
        mistake = e;
      }
    }
  }
}
