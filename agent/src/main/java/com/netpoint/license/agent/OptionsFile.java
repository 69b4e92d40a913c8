package com.netpoint.license.agent;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.security.CodeSource;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * Where the options come from: the properties file, in UTF-8, and system properties of the same
 * names, which override it.
 */
final class OptionsFile {
  /** The file's name when it stands beside the agent's jar. */
  static final String NAME = "netpoint-license.properties";

  private OptionsFile() {}

  /**
   * Reads the options.
   *
   * @param argument the file that was named after the agent's jar; absent for the one beside the
   *     jar, which need not exist
   * @param system the system properties
   */
  static AgentOptions read(@Nullable String argument, Properties system)
      throws InvalidOptionException {
    boolean named = argument != null && !argument.trim().isEmpty();
    Path file = named ? path(String.valueOf(argument).trim()) : besideTheJar();
    Map<OptionKey, String> given =
        named || Files.exists(file) ? ofFile(file) : new EnumMap<>(OptionKey.class);
    for (OptionKey key : OptionKey.values()) {
      String override = system.getProperty(key.text());
      if (override != null) {
        requireSameAnchor(key, given.get(key), override);
        given.put(key, override);
      }
    }
    Path folder = file.toAbsolutePath().getParent();
    return new AgentOptions(given, folder == null ? file.toAbsolutePath() : folder);
  }

  /**
   * All trust begins at the vendor's key. Where the file names one, an option in the environment
   * does not put another in its place.
   */
  private static void requireSameAnchor(OptionKey key, @Nullable String inFile, String override)
      throws InvalidOptionException {
    if (key == OptionKey.VENDOR_KEY && inFile != null && !inFile.trim().equals(override.trim())) {
      throw new InvalidOptionException(
          key.text() + " stands in the properties file and is not overridden: remove one of both.");
    }
  }

  private static Map<OptionKey, String> ofFile(Path file) throws InvalidOptionException {
    Properties properties = new Properties();
    try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      skipByteOrderMark(reader);
      properties.load(reader);
    } catch (CharacterCodingException e) {
      throw new InvalidOptionException("The file " + file + " is not written in UTF-8.", e);
    } catch (IOException | IllegalArgumentException e) {
      throw new InvalidOptionException("The file " + file + " cannot be read.", e);
    }
    Map<OptionKey, String> given = new EnumMap<>(OptionKey.class);
    for (String name : properties.stringPropertyNames()) {
      OptionKey key = OptionKey.of(name);
      if (key == null) {
        throw new InvalidOptionException(
            file
                + ": there is no key "
                + name
                + ". Did you mean "
                + OptionKey.nearest(name).text()
                + "?");
      }
      given.put(key, properties.getProperty(name));
    }
    return given;
  }

  /** Windows editors put one in front of UTF-8, where nobody sees it. */
  private static void skipByteOrderMark(BufferedReader reader) throws IOException {
    reader.mark(1);
    if (reader.read() != '\ufeff') {
      reader.reset();
    }
  }

  private static Path path(String name) throws InvalidOptionException {
    try {
      return Paths.get(name);
    } catch (InvalidPathException e) {
      throw new InvalidOptionException("The file " + name + " cannot be read.", e);
    }
  }

  private static Path besideTheJar() {
    try {
      CodeSource source = OptionsFile.class.getProtectionDomain().getCodeSource();
      Path jar = Paths.get(source.getLocation().toURI());
      return jar.resolveSibling(NAME);
    } catch (URISyntaxException | RuntimeException e) {
      return Paths.get(NAME);
    }
  }
}
