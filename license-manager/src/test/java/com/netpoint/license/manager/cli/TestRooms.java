package com.netpoint.license.manager.cli;

import com.netpoint.license.manager.lease.OpenStore;
import com.netpoint.license.manager.store.SqliteStore;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** Real stores, a clock that stands still, and no service: what it was to serve is written down. */
final class TestRooms implements Rooms {
  static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");

  private final List<ManagerOptions> served = new ArrayList<>();

  List<ManagerOptions> served() {
    return served;
  }

  @Override
  public OpenStore openStore(Path data) {
    return SqliteStore.openBeside(data, InstantSource.fixed(NOW), System::nanoTime);
  }

  @Override
  public int serve(ManagerOptions options) {
    served.add(options);
    return 0;
  }

  @Override
  public Instant now() {
    return NOW;
  }

  @Override
  public String machineId(String product) {
    return "h:machine-for-" + product;
  }

  @Override
  public String host() {
    return "server-1";
  }
}
