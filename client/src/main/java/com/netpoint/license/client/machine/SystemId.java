package com.netpoint.license.client.machine;

import java.io.IOException;
import java.net.NetworkInterface;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The id that an operating system gives its installation: machine-id (Linux, machine-id(5)),
 * MachineGuid (Windows registry), IOPlatformUUID (macOS).
 *
 * <p>Where there is none, as in some containers, the network cards' addresses and the host's name
 * stand in for it; a container without either is told apart by its name alone.
 */
final class SystemId {
  private static final Pattern WINDOWS = Pattern.compile("MachineGuid\\s+REG_SZ\\s+(\\S+)");
  private static final Pattern MAC = Pattern.compile("\"IOPlatformUUID\"\\s*=\\s*\"([^\"]+)\"");

  private SystemId() {}

  static String ofThisMachine() {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    String id;
    if (system.startsWith("windows")) {
      id = windows(SystemText.ofCommand("reg", "query", WINDOWS_KEY, "/v", "MachineGuid"));
    } else if (system.startsWith("mac")) {
      id = mac(SystemText.ofCommand("ioreg", "-rd1", "-c", "IOPlatformExpertDevice"));
    } else {
      id = linux();
    }
    return id == null ? standIn() : id;
  }

  private static final String WINDOWS_KEY = "HKLM\\SOFTWARE\\Microsoft\\Cryptography";

  static @Nullable String windows(String registry) {
    return firstGroup(WINDOWS, registry);
  }

  static @Nullable String mac(String registry) {
    return firstGroup(MAC, registry);
  }

  private static @Nullable String linux() {
    for (String file : Arrays.asList("/etc/machine-id", "/var/lib/dbus/machine-id")) {
      String id = SystemText.ofFile(file);
      if (!id.isEmpty() && !id.equals("uninitialized")) {
        return id;
      }
    }
    return null;
  }

  private static String standIn() {
    TreeSet<String> cards = new TreeSet<>();
    try {
      for (NetworkInterface card : Collections.list(NetworkInterface.getNetworkInterfaces())) {
        byte[] address = card.getHardwareAddress();
        if (address != null && !card.isVirtual()) {
          cards.add(Arrays.toString(address));
        }
      }
    } catch (IOException e) {
      cards.clear();
    }
    return ThisProcess.host() + cards;
  }

  private static @Nullable String firstGroup(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? matcher.group(1) : null;
  }
}
