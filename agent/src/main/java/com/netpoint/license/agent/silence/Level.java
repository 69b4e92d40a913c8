package com.netpoint.license.agent.silence;

/** The levels that OkHttp names. */
public final class Level {
  public static final Level FINE = new Level();
  public static final Level INFO = new Level();
  public static final Level WARNING = new Level();

  private Level() {}
}
