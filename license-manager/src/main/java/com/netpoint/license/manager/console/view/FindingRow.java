package com.netpoint.license.manager.console.view;

/**
 * What came of asking one host or network.
 *
 * @param asked the search parameter as it was written, or the broadcast address of a network
 * @param transport by what it was asked, UDP or TCP
 * @param millis how long that took, in milliseconds
 * @param url the Control Center of the manager that answered, empty when none did
 * @param name its name, empty when it says none
 * @param version the version of its program
 * @param seats its pools with their seats, in words
 * @param reason why there is no manager, empty when there is one
 */
public record FindingRow(
    String asked,
    String transport,
    long millis,
    String url,
    String name,
    String version,
    String seats,
    String reason) {

  public boolean isManager() {
    return !url.isEmpty();
  }
}
