package com.netpoint.license.client.machine;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Paths;

/** What the operating system says in a file or by a command; empty when it does not say. */
final class SystemText {
  private SystemText() {}

  static String ofFile(String path) {
    try {
      return new String(Files.readAllBytes(Paths.get(path)), StandardCharsets.UTF_8).trim();
    } catch (IOException | SecurityException e) {
      return "";
    }
  }

  static String ofCommand(String... command) {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      process.getOutputStream().close();
      try (InputStream output = process.getInputStream()) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] buffer = new byte[4096];
        for (int read = output.read(buffer); read >= 0; read = output.read(buffer)) {
          bytes.write(buffer, 0, read);
        }
        return new String(bytes.toByteArray(), StandardCharsets.UTF_8).trim();
      }
    } catch (IOException | SecurityException e) {
      return "";
    }
  }
}
