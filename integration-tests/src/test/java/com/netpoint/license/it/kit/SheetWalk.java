package com.netpoint.license.it.kit;

/**
 * The first procedure of the instruction sheet, step by step, in a browser. A program of its own,
 * so that it can run on another machine of the test's.
 */
public final class SheetWalk {
  private SheetWalk() {}

  /**
   * Walks it.
   *
   * @param arguments the name or address of the license server
   */
  public static void main(String[] arguments) {
    try (Browser browser = Browser.open()) {
      browser
          .go("http://localhost:1947")
          .await("no license manager in reach holds one")
          .click("Configuration")
          .click("Access to Remote License Managers")
          .check("Allow Access to Remote Licenses")
          .check("Broadcast Search for Remote Licenses")
          .check("Aggressive Search for Remote Licenses")
          .fill("Specify Search Parameters", arguments[0])
          .press("Submit")
          .await("Saved in")
          .await(arguments[0] + "\tUDP")
          .await(arguments[0] + "\tTCP")
          .picture("sheet-found")
          .click("Sentinel Keys")
          .await("2 seats of netpoint")
          .picture("sheet-keys");
    }
    System.out.println("The sheet was walked.");
  }
}
