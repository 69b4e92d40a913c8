package com.netpoint.license.client.finder;

import com.netpoint.license.client.ManagerAddress;
import com.netpoint.license.client.ManagerClient;
import com.netpoint.license.client.ManagerConnection;
import com.netpoint.license.client.ManagerHealth;
import com.netpoint.license.client.NoAnswer.Kind;
import com.netpoint.license.client.Reply;
import com.netpoint.license.protocol.PoolSeats;
import com.netpoint.license.protocol.ProductSeats;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Asks a host by TCP whether there is a manager: by http, and by https where that makes no sense.
 */
final class TcpProbe {
  private final ManagerConnection connection;
  private final LongSupplier nanoTime;
  private final SearchParameter host;
  private final Outcome outcome;

  TcpProbe(
      ManagerConnection connection, LongSupplier nanoTime, SearchParameter host, Outcome outcome) {
    this.connection = connection;
    this.nanoTime = nanoTime;
    this.host = host;
    this.outcome = outcome;
  }

  void run() {
    Reason plain = ask(false);
    if (plain != null && plain.kind() == Kind.STRANGER) {
      Reason encrypted = ask(true);
      plain = encrypted == null || isManagers(encrypted) ? encrypted : plain;
    }
    if (plain != null) {
      outcome.failed(plain);
    }
  }

  /** Why there is none, or nothing when it was told of. */
  private @Nullable Reason ask(boolean https) {
    ManagerAddress address = host.managerAt(https, host.port());
    ManagerClient client = new ManagerClient(address, connection);
    long begin = nanoTime.getAsLong();
    Reply<ManagerHealth> reply = client.health();
    long millis = TimeUnit.NANOSECONDS.toMillis(nanoTime.getAsLong() - begin);
    ManagerHealth health = reply.value();
    if (health == null) {
      return Reason.of(reply);
    }
    FoundManager manager =
        new FoundManager(
            address, health.name(), health.version(), health.store(), pools(client), false);
    outcome.found(manager, millis);
    return null;
  }

  private static List<PoolSeats> pools(ManagerClient client) {
    List<ProductSeats> listed = client.products().value();
    return listed == null
        ? Collections.emptyList()
        : listed.stream().map(PoolSeats::of).collect(Collectors.toList());
  }

  /** Whatever else fails by https, the host does not speak it. */
  private static boolean isManagers(Reason reason) {
    return reason.kind() == Kind.FAULT || reason.kind() == Kind.UNTRUSTED;
  }

  /** Takes what became of it. */
  interface Outcome {
    void found(FoundManager manager, long millis);

    void failed(Reason reason);
  }
}
