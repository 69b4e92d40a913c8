package com.netpoint.license.manager.cli;

import com.netpoint.license.client.DetachedChain;
import com.netpoint.license.client.ServerTrust;
import com.netpoint.license.client.detached.DetachedFolder;
import com.netpoint.license.client.finder.ManagerFinder;
import com.netpoint.license.client.finder.Network;
import com.netpoint.license.manager.attach.AttachedSeats;
import com.netpoint.license.manager.lease.OpenStore;
import com.netpoint.license.manager.store.SqliteStore;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

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
  public ManagerFinder finder() {
    return new ManagerFinder(new NoNetworks(), ServerTrust.system(), System::nanoTime);
  }

  @Override
  public AttachedSeats attachedSeats(
      @Nullable Path clientConfig, @Nullable Path vendorKey, @Nullable Path folder) {
    return new AttachedSeats(
        new DetachedFolder(Objects.requireNonNull(folder, "no test has the machine's own")),
        new DetachedChain(VendorKeyFile.read(Objects.requireNonNull(vendorKey, "a key"))));
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
  public String machineSeed() {
    return "s:" + "A".repeat(43);
  }

  @Override
  public String host() {
    return "server-1";
  }

  /** No test asks the network of the machine that it runs on. */
  private static final class NoNetworks implements Network {
    @Override
    public List<InetAddress> broadcastAddresses() {
      return List.of();
    }

    @Override
    public List<InetAddress> addressesOf(String host) throws UnknownHostException {
      return List.of(InetAddress.getAllByName(host));
    }
  }
}
