package com.netpoint.license.manager.http;

import com.netpoint.license.manager.lease.Book;
import com.netpoint.license.manager.lease.Listings;
import com.netpoint.license.manager.lease.Store;
import com.netpoint.license.protocol.json.ListingJson;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** What the books say: products, licenses, sessions. */
final class ListingEndpoints {
  private final Store store;
  private final Locality locality;

  ListingEndpoints(Store store, Locality locality) {
    this.store = store;
    this.locality = locality;
  }

  void addTo(Routes routes) {
    routes
        .add(
            "GET",
            "/v1/products",
            call -> json(book -> ListingJson.products(Listings.products(book))))
        .add(
            "GET",
            "/v1/licenses",
            call -> json(book -> ListingJson.licenses(Listings.licenses(book))))
        .add("GET", "/v1/sessions", this::sessions);
  }

  private CompletionStage<Answer> sessions(Call call) {
    locality.require(call);
    return json(book -> ListingJson.sessions(Listings.sessions(book)));
  }

  private CompletionStage<Answer> json(Function<Book, String> question) {
    return store.read(question).thenApply(body -> Answer.json(200, body));
  }
}
