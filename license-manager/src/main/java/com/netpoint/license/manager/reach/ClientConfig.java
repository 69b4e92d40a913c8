package com.netpoint.license.manager.reach;

import com.netpoint.license.client.ManagerAddress;
import com.netpoint.license.client.ServerTrust;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.codejive.properties.Properties;
import org.jspecify.annotations.Nullable;

/**
 * The properties file that the agent on this machine reads. It is read anew each time, since people
 * edit it too; of what they wrote nothing is touched but the four keys that the page is for.
 */
public final class ClientConfig {
  private static final String BYTE_ORDER_MARK = "\ufeff";
  private static final String WINDOWS_LINE_END = "\r\n";
  private static final String ALLOWED = "license.remote-access";
  private static final String BROADCAST = "license.broadcast-search";
  private static final String AGGRESSIVE = "license.aggressive-search";
  private static final String SEARCH = "license.search";

  private final Path file;

  /**
   * The configuration in a file.
   *
   * @param file need not be there; then the defaults hold, and saving makes it
   */
  public ClientConfig(Path file) {
    this.file = file.toAbsolutePath();
  }

  public Path file() {
    return file;
  }

  /**
   * What it says of managers on other machines.
   *
   * @throws ClientConfigException when it cannot be read
   */
  public RemoteAccess access() {
    return access(load());
  }

  /**
   * The managers that it names, which an agent asks before it searches.
   *
   * @throws ClientConfigException when it cannot be read, or names something else
   */
  public List<ManagerAddress> servers() {
    String servers = text(load(), "license.servers");
    try {
      return split(servers).stream().map(ManagerAddress::parse).toList();
    } catch (IllegalArgumentException e) {
      throw new ClientConfigException(file + ": license.servers: " + e.getMessage() + ".", e);
    }
  }

  /**
   * Where the vendor's public key lies; absent when it does not say.
   *
   * @throws ClientConfigException when it cannot be read
   */
  public @Nullable Path vendorKey() {
    String name = text(load(), "license.vendor-key");
    return name.isEmpty() ? null : beside(name);
  }

  /**
   * The folder with the seats that were taken along; absent when it does not say.
   *
   * @throws ClientConfigException when it cannot be read
   */
  public @Nullable Path detachedFolder() {
    String name = text(load(), "license.detached-dir");
    return name.isEmpty() ? null : beside(name);
  }

  /**
   * Which certificate a manager may show.
   *
   * @throws ClientConfigException when it cannot be read, or names none
   */
  public ServerTrust trust() {
    Properties properties = load();
    String pin = text(properties, "license.server-pin");
    String authority = text(properties, "license.server-ca");
    try {
      if (!pin.isEmpty()) {
        return ServerTrust.pinned(pin);
      }
      return authority.isEmpty()
          ? ServerTrust.system()
          : ServerTrust.authority(Files.readAllBytes(beside(authority)));
    } catch (IllegalArgumentException e) {
      throw new ClientConfigException(
          file + ": the certificate of license managers: " + e.getMessage() + ".", e);
    } catch (IOException e) {
      throw new ClientConfigException("The file " + beside(authority) + " cannot be read.", e);
    }
  }

  /**
   * Has it say this of managers on other machines. A reader sees the file as it was or as it is
   * then, never half of it.
   *
   * @return what it said before
   * @throws ClientConfigException when it cannot be read or written; it is as it was then
   */
  public synchronized RemoteAccess save(RemoteAccess wanted) {
    String before = read();
    // A key that comes in goes behind the last line, and not behind an empty one.
    Properties properties = parse(withoutLastLineEnd(before));
    RemoteAccess now = access(properties);
    if (now.equals(wanted)) {
      return now;
    }
    put(properties, ALLOWED, now.allowed(), wanted.allowed());
    put(properties, BROADCAST, now.broadcast(), wanted.broadcast());
    put(properties, AGGRESSIVE, now.aggressive(), wanted.aggressive());
    if (!now.search().equals(wanted.search())) {
      properties.put(SEARCH, String.join(", ", wanted.search()));
    }
    String mark = before.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : "";
    String lineEnd = lineEnd(before);
    replace(mark + written(properties).replaceAll("\r?\n", lineEnd) + lineEnd);
    return now;
  }

  private RemoteAccess access(Properties properties) {
    RemoteAccess defaults = RemoteAccess.DEFAULTS;
    return new RemoteAccess(
        flag(properties, ALLOWED, defaults.allowed()),
        flag(properties, BROADCAST, defaults.broadcast()),
        flag(properties, AGGRESSIVE, defaults.aggressive()),
        split(text(properties, SEARCH)));
  }

  private boolean flag(Properties properties, String key, boolean whenAbsent) {
    String text = text(properties, key);
    if (text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false")) {
      return Boolean.parseBoolean(text);
    }
    if (text.isEmpty()) {
      return whenAbsent;
    }
    throw new ClientConfigException(file + ": " + key + " is neither true nor false.");
  }

  private static void put(Properties properties, String key, boolean now, boolean wanted) {
    if (now != wanted) {
      properties.put(key, String.valueOf(wanted));
    }
  }

  /** As lines end in the file; where it has none yet, as they end where NetPoint was made. */
  private static String lineEnd(String text) {
    return text.contains(WINDOWS_LINE_END) ? WINDOWS_LINE_END : "\n";
  }

  private static String withoutLastLineEnd(String text) {
    String end = text.endsWith(WINDOWS_LINE_END) ? WINDOWS_LINE_END : "\n";
    return text.endsWith(end) ? text.substring(0, text.length() - end.length()) : text;
  }

  private static String text(Properties properties, String key) {
    return Objects.requireNonNullElse(properties.get(key), "").trim();
  }

  private static List<String> split(String text) {
    return Arrays.stream(text.split("[,\\s]+", -1)).filter(each -> !each.isEmpty()).toList();
  }

  private Path beside(String name) {
    try {
      return file.resolveSibling(name);
    } catch (InvalidPathException e) {
      throw new ClientConfigException(file + ": '" + name + "' is no name of a file.", e);
    }
  }

  private Properties load() {
    return parse(read());
  }

  private Properties parse(String text) {
    String content = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    try {
      return Properties.loadProperties(new StringReader(content));
    } catch (IOException | RuntimeException e) {
      throw new ClientConfigException("The file " + file + " is no properties file.", e);
    }
  }

  private static String written(Properties properties) {
    StringWriter text = new StringWriter();
    try {
      properties.store(text);
    } catch (IOException e) {
      throw new IllegalStateException("Nothing can go wrong in memory.", e);
    }
    return text.toString();
  }

  private String read() {
    try {
      return Files.readString(file);
    } catch (NoSuchFileException e) {
      return "";
    } catch (CharacterCodingException e) {
      throw new ClientConfigException("The file " + file + " is not written in UTF-8.", e);
    } catch (IOException e) {
      throw new ClientConfigException("The file " + file + " cannot be read.", e);
    }
  }

  private void replace(String text) {
    try {
      AtomicFile.replace(file, text);
    } catch (IOException e) {
      throw new ClientConfigException(
          "The file " + file + " cannot be written. Nothing was changed.", e);
    }
  }
}
