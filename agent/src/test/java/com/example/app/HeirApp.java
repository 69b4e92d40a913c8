package com.example.app;

/** One with no main of its own. */
public final class HeirApp extends BaseApp implements Face {
  private HeirApp() {}
}
