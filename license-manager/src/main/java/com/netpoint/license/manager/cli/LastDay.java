package com.netpoint.license.manager.cli;

import com.netpoint.license.manager.attach.AttachOutcome;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import picocli.CommandLine.Model.CommandSpec;

/** The last day on which a seat is away, where this machine is. */
final class LastDay {
  private LastDay() {}

  static Instant end(LocalDate day) {
    return day.plusDays(1).atStartOfDay(ZoneId.systemDefault()).toInstant();
  }

  /** Says what became of it; a refusal fails the command. */
  static void tell(CommandSpec spec, AttachOutcome outcome, String done) {
    if (outcome instanceof AttachOutcome.Refused refused) {
      throw new CommandFailedException(refused.sentence());
    }
    if (outcome instanceof AttachOutcome.Done seat) {
      PrintWriter out = spec.commandLine().getOut();
      out.println(done + seat.until() + ".");
      out.flush();
    }
  }
}
