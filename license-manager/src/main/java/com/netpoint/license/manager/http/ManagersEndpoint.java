package com.netpoint.license.manager.http;

import com.netpoint.license.client.finder.Finding;
import com.netpoint.license.client.finder.FoundManager;
import com.netpoint.license.manager.reach.Reach;
import com.netpoint.license.manager.reach.RemoteManager;
import com.netpoint.license.protocol.PoolSeats;
import com.netpoint.license.protocol.json.JsonText;
import com.netpoint.license.protocol.json.ListingJson;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** What a search for license managers found, and what those in reach hold. */
final class ManagersEndpoint {
  private final @Nullable Reach reach;
  private final Administrators administrators;

  /**
   * The answers of one license manager.
   *
   * @param reach absent where nobody looks for others; then none are in reach
   */
  ManagersEndpoint(@Nullable Reach reach, Administrators administrators) {
    this.reach = reach;
    this.administrators = administrators;
  }

  void addTo(Routes routes) {
    routes.add("GET", "/v1/managers", administrators.only(call -> managers()));
  }

  private CompletionStage<Answer> managers() {
    Reach known = reach;
    return known == null
        ? CompletableFuture.completedFuture(Answer.json(200, text(List.of(), List.of())))
        : known
            .managers()
            .thenApply(each -> Answer.json(200, text(known.latest().findings(), each)));
  }

  private static String text(List<Finding> findings, List<RemoteManager> managers) {
    return JsonText.object(
        json ->
            json.objects("findings", findings, ManagersEndpoint::write)
                .objects("managers", managers, ManagersEndpoint::write));
  }

  private static void write(JsonText json, Finding finding) {
    json.member("asked", finding.asked().text())
        .member("transport", finding.asked().transport().name())
        .member("millis", finding.millis());
    FoundManager manager = finding.manager();
    if (manager == null) {
      json.member("reason", finding.reason());
    } else {
      json.member("url", manager.address().toString())
          .member("name", manager.name())
          .member("version", manager.version())
          .member("store", manager.store())
          .objects("pools", manager.pools(), ManagersEndpoint::write)
          .memberIfTrue("morePools", manager.more());
    }
  }

  private static void write(JsonText json, PoolSeats pool) {
    json.member("product", pool.product())
        .member("feature", pool.feature())
        .member("seats", pool.seats())
        .member("inUse", pool.inUse());
  }

  private static void write(JsonText json, RemoteManager manager) {
    json.member("url", manager.address().toString())
        .member("name", manager.name())
        .member("version", manager.version())
        .member("store", manager.store())
        .objects("licenses", manager.licenses(), ListingJson::writeLicense)
        .objects("products", manager.products(), ListingJson::writeProduct);
  }
}
