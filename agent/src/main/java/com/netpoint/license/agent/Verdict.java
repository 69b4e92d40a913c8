package com.netpoint.license.agent;

import com.netpoint.license.agent.lease.Attempt;
import com.netpoint.license.agent.notice.RefusedNotice;
import com.netpoint.license.protocol.Problem;
import com.netpoint.license.protocol.RefusalCode;
import com.netpoint.license.protocol.SeatHolder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an attempt that brought no seat means for the person, and for the exit code. */
final class Verdict {
  private final RefusedNotice notice;
  private final ExitCode exitCode;

  private Verdict(RefusedNotice notice, ExitCode exitCode) {
    this.notice = notice;
    this.exitCode = exitCode;
  }

  /**
   * What it means.
   *
   * @param product its name for people
   * @param besides why what this machine has taken along did not help either, a sentence each
   */
  static Verdict of(Attempt attempt, String product, List<String> besides) {
    Verdict verdict = ofNetwork(attempt, product);
    return new Verdict(verdict.notice.withFirst(besides), verdict.exitCode);
  }

  private static Verdict ofNetwork(Attempt attempt, String product) {
    Problem refusal = attempt.refusal();
    if (refusal != null) {
      return refused(refusal, RefusalCode.ofName(refusal.code()), attempt, product);
    }
    if (attempt.distrusted()) {
      return new Verdict(
          notice(
              product,
              "The license manager's answer is not genuine, so " + product + " does not start.",
              "Ask your administrator: its license was not issued by " + product + "'s vendor.",
              attempt),
          ExitCode.NO_PERMISSION);
    }
    if (attempt.tried().isEmpty()) {
      return new Verdict(
          notice(
              product,
              product + " does not know its license manager.",
              "Ask your administrator to set "
                  + OptionKey.SERVERS.text()
                  + " or "
                  + OptionKey.SEARCH.text()
                  + ".",
              attempt),
          ExitCode.UNAVAILABLE);
    }
    String nobody =
        attempt.foundNobody()
            ? "No license manager was found"
            : "No license manager can be reached";
    return new Verdict(
        notice(
            product,
            nobody + ", so " + product + " does not start.",
            "Check the network and try again, or ask your administrator.",
            attempt),
        ExitCode.UNAVAILABLE);
  }

  static Verdict badConfiguration(InvalidOptionException mistake, String product) {
    return new Verdict(
        new RefusedNotice(
            product,
            "The license configuration of " + product + " is wrong.",
            "Ask your administrator to put it right.",
            Collections.emptyList(),
            Collections.singletonList(String.valueOf(mistake.getMessage())),
            false),
        ExitCode.BAD_CONFIGURATION);
  }

  RefusedNotice notice() {
    return notice;
  }

  ExitCode exitCode() {
    return exitCode;
  }

  private static Verdict refused(
      Problem refusal, @Nullable RefusalCode code, Attempt attempt, String product) {
    if (code == RefusalCode.NO_SEAT_FREE) {
      return new Verdict(noSeatFree(refusal, attempt, product), ExitCode.TRY_LATER);
    }
    return new Verdict(
        notice(product, refusal.detail(), advice(code), attempt), ExitCode.NO_PERMISSION);
  }

  private static RefusedNotice noSeatFree(Problem refusal, Attempt attempt, String product) {
    Problem.SeatsTaken taken = refusal.seatsTaken();
    List<SeatHolder> holders = taken == null ? Collections.emptyList() : taken.holders();
    boolean reserved = taken != null && taken.inUse() < taken.seats();
    return new RefusedNotice(
        product,
        reserved ? refusal.detail() : allInUse(taken, product),
        reserved
            ? "Try again later, or ask your administrator, who has reserved seats for others."
            : "Try again later, or ask " + whom(holders) + " to close " + product + ".",
        holders,
        details(attempt),
        true);
  }

  /** The manager's sentence would name the product by its id. */
  private static String allInUse(Problem.@Nullable SeatsTaken taken, String product) {
    if (taken == null) {
      return "All seats of " + product + " are in use.";
    }
    return taken.seats() == 1
        ? "The only seat of " + product + " is in use."
        : "All " + taken.seats() + " seats of " + product + " are in use.";
  }

  private static String whom(List<SeatHolder> holders) {
    return holders.size() == 1 ? holders.get(0).user() : "one of them";
  }

  private static String advice(@Nullable RefusalCode code) {
    if (code == RefusalCode.DENIED_BY_RULE) {
      return "Your administrator has set this rule and can change it.";
    }
    return code == RefusalCode.LICENSE_EXPIRED
        ? "Ask your administrator for a new license."
        : "Ask your administrator.";
  }

  private static RefusedNotice notice(
      String product, String sentence, String advice, Attempt attempt) {
    return new RefusedNotice(
        product, sentence, advice, Collections.emptyList(), details(attempt), true);
  }

  private static List<String> details(Attempt attempt) {
    List<String> lines = new ArrayList<>();
    for (Attempt.Tried tried : attempt.tried()) {
      lines.add(tried.address() + ": " + tried.outcome());
    }
    return lines;
  }
}
