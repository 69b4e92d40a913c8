package com.netpoint.license.it.kit;

/**
 * Administers a license manager in a browser, on its own machine or from another one. A program of
 * its own, so that it can run on another machine of the test's.
 */
public final class LoginWalk {
  private LoginWalk() {}

  /**
   * Walks it.
   *
   * @param arguments {@code open}, {@code shut} or {@code administer}, the address of the Control
   *     Center, and the password
   */
  public static void main(String[] arguments) {
    try (Browser browser = Browser.open()) {
      browser.go(arguments[1]);
      switch (arguments[0]) {
        case "open" -> open(browser);
        case "shut" -> browser.await("open to the license manager's own machine only");
        default -> administer(browser, arguments[2]);
      }
    }
    System.out.println("Walked.");
  }

  private static void open(Browser browser) {
    browser
        .click("Configuration")
        .check("Allow Remote Access to ACC")
        .press("Submit")
        .await("Saved.");
  }

  private static void administer(Browser browser, String password) {
    browser
        .await("Log In")
        .picture("login")
        .fill("Password", "wrong horse")
        .press("Log In")
        .await("This is not the password.")
        .fill("Password", password)
        .press("Log In")
        .await("1 seats of netpoint")
        .click("Configuration")
        .click("Users")
        .fill("User Restrictions", "deny=mallory")
        .press("Submit")
        .await("Saved.")
        .press("Log Out")
        .await("Log In");
  }
}
