package com.netpoint.license.agent.notice;

/** What a person may do about the seat of this machine. Each blocks, and answers in a sentence. */
public interface AlongDesk {
  /** Until when a seat is here, or that none is. */
  String status();

  /** Takes a seat along to the end of a day, written 2026-12-31. */
  String takeAlong(String lastDay);

  /** Has the seat that is here to the end of another day. */
  String extend(String lastDay);

  /** Brings the seat that is here back. */
  String giveBack();
}
