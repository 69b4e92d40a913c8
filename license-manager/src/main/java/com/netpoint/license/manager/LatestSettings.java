package com.netpoint.license.manager;

import com.netpoint.license.manager.lease.Book;
import com.netpoint.license.manager.lease.Store;
import com.netpoint.license.manager.settings.Settings;
import java.util.function.Function;

/** The settings as they were last read, for who may not wait for the store. Thread-safe. */
final class LatestSettings {
  private volatile Settings settings;

  private LatestSettings(Settings settings) {
    this.settings = settings;
  }

  /** Reads them, and waits for it. */
  static LatestSettings of(Store store) {
    return new LatestSettings(store.look(Book::settings).toCompletableFuture().join());
  }

  Settings get() {
    return settings;
  }

  /** The same question, which notes the settings on its way through the books. */
  <T> Function<Book, T> notedBy(Function<Book, T> question) {
    return book -> {
      settings = book.settings();
      return question.apply(book);
    };
  }
}
