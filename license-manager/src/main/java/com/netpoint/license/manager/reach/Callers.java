package com.netpoint.license.manager.reach;

import com.netpoint.license.client.ManagerAddress;
import com.netpoint.license.client.ManagerClient;
import com.netpoint.license.client.ManagerConnection;
import com.netpoint.license.client.ManagerHealth;
import com.netpoint.license.client.ServerTrust;
import com.netpoint.license.protocol.LicenseSummary;
import com.netpoint.license.protocol.ProductSeats;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks a manager what it holds. */
final class Callers {
  private static final Duration CONNECT = Duration.ofSeconds(1);
  private static final Duration REQUEST = Duration.ofSeconds(2);

  private Callers() {}

  static ManagerConnection connection(ServerTrust trust) {
    return new ManagerConnection(CONNECT, REQUEST, trust);
  }

  /** What it holds; absent when it does not answer all of it. */
  static @Nullable RemoteManager ask(ManagerAddress address, ServerTrust trust) {
    try (ManagerConnection connection = connection(trust)) {
      ManagerClient client = new ManagerClient(address, connection);
      ManagerHealth health = client.health().value();
      List<LicenseSummary> licenses = health == null ? null : client.licenses().value();
      List<ProductSeats> products = licenses == null ? null : client.products().value();
      return health == null || licenses == null || products == null
          ? null
          : new RemoteManager(
              address,
              health.name().isEmpty() ? address.host() : health.name(),
              health.version(),
              health.store(),
              licenses,
              products);
    }
  }
}
