package com.netpoint.license.it.kit;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.core.ConditionTimeoutException;

/** A screen that nobody sits at, with a window manager, and hands to press keys. */
public final class Screen implements AutoCloseable {
  private final RealProcess server;
  private final RealProcess windowManager;
  private final String display;

  private Screen(RealProcess server, RealProcess windowManager, String display) {
    this.server = server;
    this.windowManager = windowManager;
    this.display = display;
  }

  public static Screen open() {
    // -displayfd picks a number that is free, and writes it where it is told to.
    RealProcess server =
        RealProcess.start(
            List.of("Xvfb", "-displayfd", "1", "-screen", "0", "1280x800x24", "-nolisten", "tcp"),
            Map.of());
    server.awaitOut("\n");
    String display = ":" + server.out().trim();
    RealProcess windowManager = RealProcess.start(List.of("openbox"), Map.of("DISPLAY", display));
    Screen screen = new Screen(server, windowManager, display);
    await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () -> !screen.run("xprop", "-root", "_NET_SUPPORTING_WM_CHECK").contains("not found"));
    return screen;
  }

  /** The value of DISPLAY for whoever is to show windows here. */
  public String display() {
    return display;
  }

  /** Waits for a window whose title holds a text; returns its id. */
  public String awaitWindow(String title) {
    return await()
        .atMost(Duration.ofSeconds(40))
        .until(() -> windows(title), found -> !found.isEmpty())
        .get(0);
  }

  /** Waits until no window has a text in its title. */
  public void awaitNoWindow(String title) {
    await().atMost(Duration.ofSeconds(40)).until(() -> windows(title).isEmpty());
  }

  /** The ids of the visible windows whose title holds a text. */
  public List<String> windows(String title) {
    // A window that comes or goes meanwhile makes it complain, besides the numbers that it prints.
    return run("xdotool", "search", "--onlyvisible", "--name", title)
        .lines()
        .filter(line -> line.matches("\\d+"))
        .toList();
  }

  /** Gives a window the focus and presses a key in it, such as {@code alt+t}. */
  public void press(String window, String key) {
    run("xdotool", "windowactivate", "--sync", window);
    run("xdotool", "key", "--clearmodifiers", key);
  }

  /**
   * Closes the windows with that title by the key for it, and waits until they are gone. A window
   * that is still being set up may change its id and miss a key; a person would press it again.
   *
   * @param owner the Java application whose windows they are
   */
  public void closeWindows(String title, RealProcess owner) {
    try {
      await()
          .atMost(Duration.ofSeconds(60))
          .until(
              () -> {
                windows(title).forEach(window -> press(window, "alt+F4"));
                return windows(title).isEmpty();
              });
    } catch (ConditionTimeoutException e) {
      throw new AssertionError(
          String.join(
              "\n",
              "it does not close; see " + shoot("does-not-close"),
              "window manager alive: " + windowManager.isAlive() + " " + windowManager.err(),
              run("xprop", "-root", "_NET_ACTIVE_WINDOW", "_NET_CLIENT_LIST"),
              run("xdotool", "getwindowfocus", "getwindowname"),
              owner.threadDump(),
              owner.err()),
          e);
    }
  }

  /** Keeps what is on the screen in a file, for people. */
  public Path shoot(String name) {
    Path file = Path.of("target", name + ".png");
    run("import", "-window", "root", file.toString());
    return file;
  }

  @Override
  public void close() {
    windowManager.close();
    server.close();
  }

  private String run(String... command) {
    try {
      List<String> words = new ArrayList<>(List.of(command));
      ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
      builder.environment().put("DISPLAY", display);
      Path output = Files.createTempFile("screen", ".txt");
      Process process = builder.redirectOutput(output.toFile()).start();
      if (!process.waitFor(5, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
      return Files.readString(output, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
