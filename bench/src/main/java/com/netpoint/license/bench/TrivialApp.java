package com.netpoint.license.bench;

/**
 * The application whose start is measured: it has nothing to do behind which an agent could hide.
 */
public final class TrivialApp {
  private TrivialApp() {}

  public static void main(String[] arguments) {
    System.out.println("started");
  }
}
