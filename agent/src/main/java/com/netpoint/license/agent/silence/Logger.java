package com.netpoint.license.agent.silence;

import org.jspecify.annotations.Nullable;

/** A logger that nobody hears: the calls that OkHttp makes. */
public final class Logger {
  private static final Logger SILENT = new Logger();

  private Logger() {}

  @SuppressWarnings("unused") // The signature is java.util.logging's.
  public static Logger getLogger(String name) {
    return SILENT;
  }

  @SuppressWarnings("unused") // The signature is java.util.logging's.
  public boolean isLoggable(Level level) {
    return false;
  }

  public void log(Level level, @Nullable String message, @Nullable Throwable thrown) {
    // Said to nobody.
  }

  public void log(Level level, @Nullable String message) {
    // Said to nobody.
  }

  public void fine(String message) {
    // Said to nobody.
  }

  public void info(String message) {
    // Said to nobody.
  }

  public void warning(String message) {
    // Said to nobody.
  }
}
