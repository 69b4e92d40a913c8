package com.netpoint.license.manager.http;

import com.netpoint.license.manager.lease.Book;
import com.netpoint.license.manager.lease.FeatureSummary;
import com.netpoint.license.manager.lease.Listings;
import com.netpoint.license.manager.lease.Store;
import com.netpoint.license.manager.license.Refusal;
import com.netpoint.license.manager.rule.Client;
import com.netpoint.license.protocol.RefusalCode;
import com.netpoint.license.protocol.json.JsonText;
import com.netpoint.license.protocol.json.ListingJson;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** What the books say: products, licenses, features, sessions. */
final class ListingEndpoints {
  private final Store store;
  private final Locality locality;
  private final Administrators administrators;
  private final Problems problems;

  ListingEndpoints(
      Store store, Locality locality, Administrators administrators, Problems problems) {
    this.store = store;
    this.locality = locality;
    this.administrators = administrators;
    this.problems = problems;
  }

  void addTo(Routes routes) {
    routes
        .add(
            "GET",
            "/v1/products",
            call -> forClients(call, book -> ListingJson.products(Listings.products(book))))
        .add(
            "GET",
            "/v1/licenses",
            call -> forClients(call, book -> ListingJson.licenses(Listings.licenses(book))))
        .add("GET", "/v1/features", forAdministrators(book -> features(Listings.features(book))))
        .add(
            "GET",
            "/v1/sessions",
            forAdministrators(book -> ListingJson.sessions(Listings.sessions(book))));
  }

  private Endpoint forAdministrators(Function<Book, String> question) {
    return administrators.only(
        call -> store.read(question).thenApply(body -> Answer.json(200, body)));
  }

  /** Who gets no seats from here does not see them either, as when he searches. */
  private CompletionStage<Answer> forClients(Call call, Function<Book, String> question) {
    Client client = locality.client(call);
    return store.read(
        book -> {
          String denial = book.settings().denial(client);
          return denial == null
              ? Answer.json(200, question.apply(book))
              : problems.of(Refusal.of(RefusalCode.DENIED_BY_RULE, denial));
        });
  }

  private static String features(List<FeatureSummary> features) {
    return JsonText.object(json -> json.objects("features", features, ListingEndpoints::write));
  }

  private static void write(JsonText json, FeatureSummary feature) {
    ListingJson.writeProduct(json, feature.seats());
    json.member("reserved", feature.reserved())
        .member("overcommitted", feature.overcommitted())
        .member("sessions", feature.sessions())
        .texts("licenses", feature.licenses());
    AuditEndpoints.writePeak(json, feature.peak());
  }
}
