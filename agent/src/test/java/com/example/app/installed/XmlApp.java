package com.example.app.installed;

import com.example.app.Events;
import org.xml.sax.helpers.DefaultHandler;

/** For one test, since a class is loaded only once. */
public final class XmlApp extends DefaultHandler {
  private XmlApp() {}

  public static void main(String[] arguments) {
    Object unused = new XmlApp();
    Events.SEEN.add("main");
  }
}
