package com.netpoint.license.agent.notice;

import com.netpoint.license.protocol.SeatHolder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Why an application does not start, said for the person who wanted to start it. */
public final class RefusedNotice {
  private final String product;
  private final String sentence;
  private final String advice;
  private final List<SeatHolder> holders;
  private final List<String> details;
  private final boolean retryable;

  /**
   * A notice.
   *
   * @param product the product's name, for the title
   * @param sentence the cause, in one plain sentence
   * @param advice what to do next, in one plain sentence
   * @param holders who has the seats, longest first; empty unless all are taken
   * @param details facts for an administrator, one a line: addresses tried and what came of it
   * @param retryable whether trying again can help without anything being changed on this machine
   */
  public RefusedNotice(
      String product,
      String sentence,
      String advice,
      List<SeatHolder> holders,
      List<String> details,
      boolean retryable) {
    this.product = product;
    this.sentence = sentence;
    this.advice = advice;
    this.holders = Collections.unmodifiableList(new ArrayList<>(holders));
    this.details = Collections.unmodifiableList(new ArrayList<>(details));
    this.retryable = retryable;
  }

  /** The same notice with more facts, before the others. */
  public RefusedNotice withFirst(List<String> facts) {
    List<String> all = new ArrayList<>(facts);
    all.addAll(details);
    return new RefusedNotice(product, sentence, advice, holders, all, retryable);
  }

  public String product() {
    return product;
  }

  public String sentence() {
    return sentence;
  }

  public String advice() {
    return advice;
  }

  public List<SeatHolder> holders() {
    return holders;
  }

  public List<String> details() {
    return details;
  }

  public boolean retryable() {
    return retryable;
  }
}
