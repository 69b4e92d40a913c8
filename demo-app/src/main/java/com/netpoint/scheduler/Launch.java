package com.netpoint.scheduler;

import java.util.List;

/** What a command line asks NetPoint to do. */
enum Launch {
  WINDOW,
  HEADLESS,
  VERSION,
  /** The command line is not understood. */
  USAGE;

  static final String USAGE_TEXT =
      """
      Usage: NetPoint [--headless | --version]
        (nothing)    opens the project window
        --headless   runs without a window until standard input ends
        --version    prints the version\
      """;

  static Launch from(String... args) {
    List<String> words = List.of(args);
    if (words.isEmpty()) {
      return WINDOW;
    }
    if (words.size() > 1) {
      return USAGE;
    }
    return switch (words.get(0)) {
      case "--headless" -> HEADLESS;
      case "--version" -> VERSION;
      default -> USAGE;
    };
  }
}
