package com.netpoint.license.manager.license;

import com.netpoint.license.protocol.Problem;
import com.netpoint.license.protocol.RefusalCode;
import org.jspecify.annotations.Nullable;

/**
 * A lawful no.
 *
 * @param code why
 * @param detail the same in a sentence for the person concerned
 * @param seatsTaken who occupies the pool; absent unless no seat is free
 */
public record Refusal(RefusalCode code, String detail, Problem.@Nullable SeatsTaken seatsTaken) {

  public static Refusal of(RefusalCode code, String detail) {
    return new Refusal(code, detail, null);
  }
}
