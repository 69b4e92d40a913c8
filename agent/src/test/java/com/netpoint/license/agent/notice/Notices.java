package com.netpoint.license.agent.notice;

import com.netpoint.license.protocol.SeatHolder;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** Notices and a moment to read them at. */
final class Notices {
  static final Instant NOON_UTC = Instant.parse("2026-11-24T12:00:00Z");

  /** It is one o'clock in Berlin. */
  static final Clock CLOCK = Clock.fixed(NOON_UTC, ZoneId.of("Europe/Berlin"));

  static final RefusedNotice NO_SEAT =
      new RefusedNotice(
          "NetPoint",
          "All 2 seats are in use.",
          "Try again later.",
          List.of(
              new SeatHolder("alice", "ws-17", Instant.parse("2026-11-24T10:40:00Z")),
              new SeatHolder("bob.mueller", "ws-3", Instant.parse("2026-11-23T16:45:00Z"))),
          List.of("http://lic:1947: 2 of 2 seats in use"),
          true);

  static final RefusedNotice NO_MANAGER =
      new RefusedNotice(
          "NetPoint",
          "No license manager answered.",
          "Check the network.",
          List.of(),
          List.of("http://a:1947: refused", "http://b:1947: no answer within 5 s"),
          true);

  static final RefusedNotice NOT_LICENSED =
      new RefusedNotice(
          "NetPoint", "There is no license.", "Ask for one.", List.of(), List.of(), false);

  private Notices() {}
}
