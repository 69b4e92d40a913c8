package com.netpoint.license.manager;

import com.netpoint.license.client.ServerTrust;
import com.netpoint.license.client.finder.MachineNetwork;
import com.netpoint.license.client.finder.ManagerFinder;
import com.netpoint.license.client.machine.MachineIdentity;
import com.netpoint.license.client.machine.ThisProcess;
import com.netpoint.license.manager.attach.AttachedSeats;
import com.netpoint.license.manager.cli.ManagerCommand;
import com.netpoint.license.manager.cli.ManagerOptions;
import com.netpoint.license.manager.cli.Rooms;
import com.netpoint.license.manager.lease.OpenStore;
import com.netpoint.license.manager.store.SqliteStore;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** The license manager's main: gives each room what it needs of the others. */
public final class LicenseManager implements Rooms {
  private final InstantSource wall = InstantSource.system();

  private LicenseManager() {}

  public static void main(String[] arguments) {
    int exitCode = ManagerCommand.run(new LicenseManager(), version(), arguments);
    LogFile.close();
    System.exit(exitCode);
  }

  @Override
  public OpenStore openStore(Path data) {
    return SqliteStore.openBeside(data, wall, System::nanoTime);
  }

  @Override
  public int serve(ManagerOptions options) {
    return new Service(options, wall, System::nanoTime, version()).run();
  }

  @Override
  public ManagerFinder finder() {
    return new ManagerFinder(new MachineNetwork(), ServerTrust.system(), System::nanoTime);
  }

  @Override
  public AttachedSeats attachedSeats(
      @Nullable Path clientConfig, @Nullable Path vendorKey, @Nullable Path folder) {
    return TakenAlong.by(clientConfig, vendorKey, folder);
  }

  @Override
  public Instant now() {
    return wall.instant();
  }

  @Override
  public String machineId(String product) {
    return MachineIdentity.forProduct(product);
  }

  @Override
  public String machineSeed() {
    return MachineIdentity.seed();
  }

  @Override
  public String host() {
    return ThisProcess.host();
  }

  private static String version() {
    String version = LicenseManager.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }
}
