package com.netpoint.license.manager.http;

import com.netpoint.license.manager.lease.Store;
import com.netpoint.license.manager.license.LicenseDesk;
import com.netpoint.license.protocol.License;
import com.netpoint.license.protocol.Problem;
import com.netpoint.license.protocol.json.JsonFields;
import com.netpoint.license.protocol.json.JsonText;
import java.util.concurrent.CompletionStage;

/** Where an administrator's program hands in a license file. */
final class LicenseEndpoint {
  private final Store store;
  private final LicenseDesk desk;
  private final Administrators administrators;
  private final Traffic traffic;

  LicenseEndpoint(Store store, LicenseDesk desk, Administrators administrators, Traffic traffic) {
    this.store = store;
    this.desk = desk;
    this.administrators = administrators;
    this.traffic = traffic;
  }

  void addTo(Routes routes) {
    routes.add("POST", "/v1/licenses", administrators.only(this::apply));
  }

  private CompletionStage<Answer> apply(Call call) {
    String document = JsonFields.parse(call.body()).text("document", FrontDoor.MAX_BODY_BYTES);
    return store
        .write(book -> desk.apply(book, document, book.now().calendar()))
        .thenApply(
            result -> {
              traffic.license(result);
              return answer(result);
            });
  }

  private static Answer answer(LicenseDesk.Result result) {
    License license = result.license();
    if (license == null) {
      return Answer.problem(
          Problem.of(
              422,
              "LICENSE_REJECTED",
              "The license file is not accepted",
              String.valueOf(result.rejection())));
    }
    return Answer.json(201, JsonText.object(json -> json.member("id", license.id())));
  }
}
