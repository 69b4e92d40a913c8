package com.example.app.installed;

import com.example.app.Events;

/** Runs before the class that is started. */
class LineageBase {
  static {
    Events.SEEN.add("base initialiser");
  }
}
