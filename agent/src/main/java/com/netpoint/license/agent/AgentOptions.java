package com.netpoint.license.agent;

import com.netpoint.license.agent.lease.OnLost;
import com.netpoint.license.agent.notice.OnRefused;
import com.netpoint.license.client.ManagerAddress;
import com.netpoint.license.client.ServerTrust;
import com.netpoint.license.client.detached.DetachedPlace;
import com.netpoint.license.client.search.SearchRules;
import com.netpoint.license.protocol.DurationText;
import com.netpoint.license.protocol.signing.PublicKeys;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.interfaces.ECPublicKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the agent was configured to do. Parts of it receive values, never this.
 *
 * <p>Keys and defaults are {@link OptionKey}'s. Every value is read when it is built, so that a
 * mistake stops the start and not something later.
 */
final class AgentOptions {
  /** OkHttp counts in milliseconds, in an int; nobody waits for a day. */
  private static final Duration LONGEST_TIMEOUT = Duration.ofDays(1);

  private final Map<OptionKey, String> values;
  private final Path folder;
  private final List<ManagerAddress> servers;
  private final ECPublicKey vendorKey;
  private final ServerTrust serverTrust;
  private final SearchRules searchRules;
  private final OnRefused onRefused;
  private final OnLost onLost;
  private final Duration connectTimeout;
  private final Duration requestTimeout;
  private final @Nullable Duration grace;
  private final Path detachedDir;

  /**
   * Reads every value.
   *
   * @param given the values that were given, by key
   * @param folder what relative file names are relative to
   */
  AgentOptions(Map<OptionKey, String> given, Path folder) throws InvalidOptionException {
    this.values = new EnumMap<>(OptionKey.class);
    this.values.putAll(given);
    this.folder = folder;
    this.onRefused = choice(OptionKey.ON_REFUSED, OnRefused.values());
    this.onLost = choice(OptionKey.ON_LOST, OnLost.values());
    this.connectTimeout = timeout(OptionKey.CONNECT_TIMEOUT);
    this.requestTimeout = timeout(OptionKey.REQUEST_TIMEOUT);
    this.grace = text(OptionKey.GRACE).isEmpty() ? null : duration(OptionKey.GRACE);
    this.detachedDir = readDetachedDir();
    this.servers = readServers();
    this.serverTrust = readServerTrust();
    this.searchRules = readSearchRules();
    for (OptionKey key : new OptionKey[] {OptionKey.PRODUCT, OptionKey.FEATURE}) {
      if (text(key).isEmpty()) {
        throw new InvalidOptionException(key.text() + " is empty; it names " + key.meaning() + ".");
      }
    }
    this.vendorKey = readVendorKey();
  }

  /** The license managers to ask, in order; empty when none are named. */
  List<ManagerAddress> servers() {
    return servers;
  }

  /** Which managers may be asked, and where others are searched. */
  SearchRules searchRules() {
    return searchRules;
  }

  String product() {
    return text(OptionKey.PRODUCT);
  }

  String feature() {
    return text(OptionKey.FEATURE);
  }

  /** The product's name for people. */
  String productTitle() {
    return text(OptionKey.PRODUCT_TITLE);
  }

  ECPublicKey vendorKey() {
    return vendorKey;
  }

  /** The entry point where the JVM does not tell it; absent when none is named. */
  @Nullable String mainClass() {
    String name = text(OptionKey.MAIN_CLASS);
    return name.isEmpty() ? null : name;
  }

  OnRefused onRefused() {
    return onRefused;
  }

  OnLost onLost() {
    return onLost;
  }

  Duration connectTimeout() {
    return connectTimeout;
  }

  Duration requestTimeout() {
    return requestTimeout;
  }

  /** Absent for as long as the license allows. */
  @Nullable Duration grace() {
    return grace;
  }

  /** Where the seats are kept that this machine has taken along; it need not be there. */
  Path detachedDir() {
    return detachedDir;
  }

  ServerTrust serverTrust() {
    return serverTrust;
  }

  private String text(OptionKey key) {
    String value = values.get(key);
    return value == null ? key.whenAbsent() : value.trim();
  }

  private Path readDetachedDir() throws InvalidOptionException {
    String named = text(OptionKey.DETACHED_DIR);
    try {
      return named.isEmpty() ? DetachedPlace.ofThisMachine() : folder.resolve(named);
    } catch (InvalidPathException e) {
      throw wrong(OptionKey.DETACHED_DIR, e);
    }
  }

  private List<ManagerAddress> readServers() throws InvalidOptionException {
    List<ManagerAddress> addresses = new ArrayList<>();
    for (String part : text(OptionKey.SERVERS).split(",", -1)) {
      if (!part.trim().isEmpty()) {
        try {
          addresses.add(ManagerAddress.parse(part));
        } catch (IllegalArgumentException e) {
          throw wrong(OptionKey.SERVERS, e);
        }
      }
    }
    return addresses;
  }

  private SearchRules readSearchRules() throws InvalidOptionException {
    boolean remote = flag(OptionKey.REMOTE_ACCESS);
    boolean broadcast = flag(OptionKey.BROADCAST_SEARCH);
    boolean aggressive = flag(OptionKey.AGGRESSIVE_SEARCH);
    try {
      return new SearchRules(remote, text(OptionKey.SEARCH), broadcast, aggressive);
    } catch (IllegalArgumentException e) {
      throw wrong(OptionKey.SEARCH, e);
    }
  }

  private ECPublicKey readVendorKey() throws InvalidOptionException {
    String value = text(OptionKey.VENDOR_KEY);
    if (value.isEmpty()) {
      throw new InvalidOptionException(
          OptionKey.VENDOR_KEY.text()
              + " is missing; it names "
              + OptionKey.VENDOR_KEY.meaning()
              + ".");
    }
    try {
      boolean inline = value.startsWith("{") || value.startsWith("-----BEGIN");
      return PublicKeys.read(
          inline ? value : new String(file(OptionKey.VENDOR_KEY), StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      throw wrong(OptionKey.VENDOR_KEY, e);
    }
  }

  private ServerTrust readServerTrust() throws InvalidOptionException {
    try {
      if (!text(OptionKey.SERVER_PIN).isEmpty()) {
        return ServerTrust.pinned(text(OptionKey.SERVER_PIN));
      }
    } catch (IllegalArgumentException e) {
      throw wrong(OptionKey.SERVER_PIN, e);
    }
    try {
      return text(OptionKey.SERVER_CA).isEmpty()
          ? ServerTrust.system()
          : ServerTrust.authority(file(OptionKey.SERVER_CA));
    } catch (IllegalArgumentException e) {
      throw wrong(OptionKey.SERVER_CA, e);
    }
  }

  private byte[] file(OptionKey key) throws InvalidOptionException {
    Path file = folder.resolve(text(key));
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new InvalidOptionException(
          key.text() + " names the file " + file + ", which cannot be read.", e);
    }
  }

  private Duration timeout(OptionKey key) throws InvalidOptionException {
    Duration timeout = duration(key);
    if (timeout.compareTo(LONGEST_TIMEOUT) > 0) {
      throw new InvalidOptionException(
          key.text() + " is " + text(key) + "; it must not be longer than 1d.");
    }
    return timeout;
  }

  private Duration duration(OptionKey key) throws InvalidOptionException {
    Duration duration;
    try {
      duration = DurationText.parse(text(key));
    } catch (IllegalArgumentException e) {
      throw wrong(key, e);
    }
    if (duration.isZero()) {
      throw new InvalidOptionException(key.text() + " must be longer than nothing.");
    }
    return duration;
  }

  private <T extends Enum<T>> T choice(OptionKey key, T[] choices) throws InvalidOptionException {
    List<String> words = new ArrayList<>();
    for (T choice : choices) {
      String word = choice.name().toLowerCase(Locale.ROOT);
      if (word.equals(text(key))) {
        return choice;
      }
      words.add(word);
    }
    throw new InvalidOptionException(
        key.text() + ": '" + text(key) + "' is none of " + String.join(", ", words) + ".");
  }

  private boolean flag(OptionKey key) throws InvalidOptionException {
    if (!text(key).equals("true") && !text(key).equals("false")) {
      throw new InvalidOptionException(
          key.text() + ": '" + text(key) + "' is neither true nor false.");
    }
    return text(key).equals("true");
  }

  private static InvalidOptionException wrong(OptionKey key, IllegalArgumentException cause) {
    return new InvalidOptionException(key.text() + ": " + cause.getMessage() + ".", cause);
  }
}
