package com.netpoint.license.client.finder;

/** Who is asked, and how: what a line of the findings begins with. */
public final class Asked {
  private final String text;
  private final boolean broadcast;
  private final Transport transport;

  Asked(String text, boolean broadcast, Transport transport) {
    this.text = text;
    this.broadcast = broadcast;
    this.transport = transport;
  }

  /** The search parameter as it was written, or the broadcast address of a network. */
  public String text() {
    return text;
  }

  /** Whether it is a network of this machine that is asked, rather than a search parameter. */
  public boolean broadcast() {
    return broadcast;
  }

  /** By what it is asked; one host may be asked by both. */
  public Transport transport() {
    return transport;
  }

  @Override
  public String toString() {
    return text + " by " + transport;
  }
}
