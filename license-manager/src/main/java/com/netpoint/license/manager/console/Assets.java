package com.netpoint.license.manager.console;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The files that pages refer to: all of them in the jar, so that a page asks nobody else. */
final class Assets {
  private static final String WEBJARS = "/META-INF/resources/webjars/";
  private static final String CSS = "text/css;charset=utf-8";
  private static final String SCRIPT = "text/javascript;charset=utf-8";

  private final Map<String, Asset> assets = new TreeMap<>();
  private final String version;

  Assets() {
    put("console.css", CSS, "console.css");
    put("console.js", SCRIPT, "console.js");
    put("usage.js", SCRIPT, "usage.js");
    put("icon.svg", "image/svg+xml", "icon.svg");
    put("htmx.js", SCRIPT, WEBJARS + "htmx.org/2.0.4/dist/htmx.min.js");
    put("htmx-sse.js", SCRIPT, WEBJARS + "htmx-ext-sse/2.2.2/sse.js");
    put("uplot.js", SCRIPT, WEBJARS + "uplot/1.6.30/dist/uPlot.iife.min.js");
    put("uplot.css", CSS, WEBJARS + "uplot/1.6.30/dist/uPlot.min.css");
    this.version = version();
  }

  /** Differs between two sets of files that differ. */
  String setVersion() {
    return version;
  }

  @Nullable Asset find(String name) {
    return assets.get(name);
  }

  private void put(String name, String mediaType, String resource) {
    try (InputStream file = Assets.class.getResourceAsStream(resource)) {
      if (file == null) {
        throw new IllegalStateException("The file " + resource + " is not in the jar.");
      }
      assets.put(name, new Asset(mediaType, file.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String version() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      assets.values().forEach(asset -> digest.update(asset.content));
      return HexFormat.of().formatHex(digest.digest(), 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java runtime has SHA-256.", e);
    }
  }

  /** A file. */
  @SuppressWarnings("ArrayRecordComponent") // Handed to the network and to nobody else.
  record Asset(String mediaType, byte[] content) {}
}
