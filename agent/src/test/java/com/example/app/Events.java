package com.example.app;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What happened, in order, however many class loaders took part. */
public final class Events {
  public static final List<String> SEEN = new CopyOnWriteArrayList<>();

  private Events() {}
}
