package com.netpoint.license.manager.console;

import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What a page answers. */
sealed interface Reply {

  static Reply page(String template, Map<String, Object> values) {
    return new Html(200, template, values);
  }

  static Reply page(int status, String template, Map<String, Object> values) {
    return new Html(status, template, values);
  }

  /** What is to be read next: the answer to every form that did its work. */
  static Reply seeOther(String path) {
    return new SeeOther(path);
  }

  static Reply file(String name, String mediaType, String content) {
    return new Download(name, mediaType, content);
  }

  /** What is told to the page bit by bit. */
  static Reply events(Consumer<EventStream> teller) {
    return new Events(teller);
  }

  /** A page for somebody who may try again after so many seconds. */
  static Reply later(Reply page, long seconds) {
    return new Later(page, seconds);
  }

  /** Has the visitor show from now on that he has given the password; empty for that he left. */
  static Reply withLogin(Reply reply, String login) {
    return new WithLogin(reply, login);
  }

  /** A file that is made while it is sent, however long it is. */
  static Reply stream(String name, String mediaType, Stream<String> parts) {
    return new LongDownload(name, mediaType, parts);
  }

  /** A page, or a part of one. */
  record Html(int status, String template, Map<String, Object> values) implements Reply {}

  /** The address of another page. */
  record SeeOther(String path) implements Reply {}

  /** Events, told by whoever receives the stream; it must not wait. */
  record Events(Consumer<EventStream> teller) implements Reply {}

  /** A page that comes with a {@code Retry-After}. */
  record Later(Reply page, long seconds) implements Reply {}

  /** A reply, and what the visitor shows from now on. */
  record WithLogin(Reply reply, String login) implements Reply {}

  /** The browser is to ask once more, of its own accord, which has it send all its cookies. */
  record Again(String path) implements Reply {}

  /** The page that asked by itself is to be loaded anew, by whoever is in front of it. */
  record Reload() implements Reply {}

  /** A file that the browser keeps. */
  record Download(String name, String mediaType, String content) implements Reply {}

  /** A file that the browser keeps, part by part. */
  record LongDownload(String name, String mediaType, Stream<String> parts) implements Reply {}
}
