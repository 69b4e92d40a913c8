package com.netpoint.license.agent.notice;

/** Keeps tests from opening windows on the screen of whoever runs them. */
final class Headless {
  private Headless() {}

  static void set() {
    System.setProperty("java.awt.headless", "true");
  }
}
