package com.netpoint.license.manager.console;

import java.util.Map;
import java.util.function.Consumer;

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

  /** A page, or a part of one. */
  record Html(int status, String template, Map<String, Object> values) implements Reply {}

  /** The address of another page. */
  record SeeOther(String path) implements Reply {}

  /** Events, told by whoever receives the stream; it must not wait. */
  record Events(Consumer<EventStream> teller) implements Reply {}

  /** A file that the browser keeps. */
  record Download(String name, String mediaType, String content) implements Reply {}
}
