package com.netpoint.license.agent;

import java.util.Arrays;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** Every key of the properties file, with its default and its meaning. */
enum OptionKey {
  SERVERS(
      "license.servers", "", "license managers, http(s)://host:port, comma separated, in order"),
  PRODUCT("license.product", "netpoint", "the product that is checked out"),
  FEATURE("license.feature", "netpoint", "the feature of it"),
  PRODUCT_TITLE("license.product-title", "NetPoint", "the product's name in windows and messages"),
  VENDOR_KEY("license.vendor-key", "", "the vendor's public key: a PEM file, or a JWK"),
  MAIN_CLASS("license.main-class", "", "the entry point, where it is not detected"),
  ON_REFUSED("license.on-refused", "dialog", "how a refusal is told: dialog, console or exit"),
  CONNECT_TIMEOUT("license.connect-timeout", "2s", "for a connection to stand"),
  REQUEST_TIMEOUT("license.request-timeout", "5s", "for a license manager to answer"),
  GRACE(
      "license.grace", "", "how long to go on without a manager; at most what the license allows"),
  ON_LOST("license.on-lost", "exit", "what happens then: exit, or warn where the license consents"),
  REMOTE_ACCESS("license.remote-access", "true", "whether license managers elsewhere may be asked"),
  SEARCH("license.search", "", "where to search: host, IP or broadcast address, comma separated"),
  BROADCAST_SEARCH("license.broadcast-search", "true", "whether to ask the local network"),
  AGGRESSIVE_SEARCH("license.aggressive-search", "false", "whether to search by TCP as well"),
  SERVER_CA("license.server-ca", "", "a PEM file with the authority of the https managers"),
  SERVER_PIN("license.server-pin", "", "sha256/… of the https manager's public key"),
  DETACHED_DIR(
      "license.detached-dir", "", "a folder with the seats that this machine has taken along");

  private final String text;
  private final String whenAbsent;
  private final String meaning;

  OptionKey(String text, String whenAbsent, String meaning) {
    this.text = text;
    this.whenAbsent = whenAbsent;
    this.meaning = meaning;
  }

  /** The key as it is written. */
  String text() {
    return text;
  }

  /** The value where none is given; empty for none. */
  String whenAbsent() {
    return whenAbsent;
  }

  String meaning() {
    return meaning;
  }

  /** The key that is written so; absent when none is. */
  static @Nullable OptionKey of(String text) {
    for (OptionKey key : values()) {
      if (key.text.equals(text)) {
        return key;
      }
    }
    return null;
  }

  /** The key that looks most like a misspelt one. */
  static OptionKey nearest(String misspelt) {
    return Arrays.stream(values())
        .min(Comparator.comparingInt(key -> EditDistance.between(key.text, misspelt)))
        .orElse(SERVERS);
  }
}
