package com.netpoint.license.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

/**
 * Durable, signed checkouts and checkins over HTTP on loopback, at 1, 8 and 64 clients, each beside
 * a probe of the same disk taken just before and just after. Arguments: the manager's jar, counted
 * seconds for each number of clients, and the numbers of clients, where not 1, 8 and 64.
 */
public final class ManagerBench {
  private static final int SEATS = 1_000;

  /** Until the manager's compiler has done most of its work: it runs for weeks. */
  private static final long WARM_UP_NANOS = TimeUnit.SECONDS.toNanos(15);

  private ManagerBench() {}

  public static void main(String[] arguments) throws Exception {
    Path jar = Path.of(arguments[0]);
    long countedNanos = TimeUnit.SECONDS.toNanos(Long.parseLong(arguments[1]));
    List<String> numbersOfClients =
        arguments.length == 2
            ? List.of("1", "8", "64")
            : List.of(arguments).subList(2, arguments.length);
    Path folder = Files.createTempDirectory(Path.of("").toAbsolutePath(), "bench");
    try (BenchManager manager = new BenchManager(jar, folder, SEATS)) {
      System.out.println(
          "clients  requests/s  p50 ms  p99 ms  failed  manager CPU µs/request  fsync/s  fsync p99"
              + " ms  requests per fsync");
      for (String clients : numbersOfClients) {
        row(manager, folder, Integer.parseInt(clients), countedNanos);
      }
    } finally {
      try (var files = Files.walk(folder)) {
        for (Path file : files.sorted(Collections.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  private static void row(BenchManager manager, Path folder, int clients, long countedNanos)
      throws IOException, InterruptedException {
    Latencies before = FsyncProbe.run(folder);
    LongAdder failed = new LongAdder();
    List<Long> latencies = Collections.synchronizedList(new ArrayList<>());
    long from = System.nanoTime() + WARM_UP_NANOS;
    long until = from + countedNanos;
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < clients; i++) {
      int number = i;
      Thread thread =
          new Thread(() -> latencies.addAll(client(manager.port(), number, from, until, failed)));
      threads.add(thread);
      thread.start();
    }
    TimeUnit.NANOSECONDS.sleep(from - System.nanoTime());
    Duration cpu = manager.cpu();
    for (Thread thread : threads) {
      thread.join();
    }
    Duration used = manager.cpu().minus(cpu);
    Latencies after = FsyncProbe.run(folder);
    Latencies requests = new Latencies(latencies, countedNanos);
    double fsync = (before.perSecond() + after.perSecond()) / 2;
    System.out.printf(
        "%7d  %10.0f  %6.2f  %6.2f  %6d  %22.0f  %7.0f  %12.2f  %18.1f%n",
        clients,
        requests.perSecond(),
        requests.millis(0.5),
        requests.millis(0.99),
        failed.sum(),
        used.toNanos() / 1e3 / Math.max(1, latencies.size()),
        fsync,
        (before.millis(0.99) + after.millis(0.99)) / 2,
        requests.perSecond() / fsync);
  }

  /** Checks out and in until the time is over; returns how long each counted request took. */
  private static List<Long> client(int port, int number, long from, long until, LongAdder failed) {
    List<Long> nanos = new ArrayList<>();
    String secret = "0123456789012345678901";
    try (RawHttp http = new RawHttp(port)) {
      for (long start = System.nanoTime(); start < until; start = System.nanoTime()) {
        String lease = UUID.randomUUID().toString();
        int granted = http.call("POST", "/v1/leases", secret, checkout(lease, number));
        long between = System.nanoTime();
        int returned = http.call("DELETE", "/v1/leases/" + lease, secret, "");
        long end = System.nanoTime();
        if (granted != 201 || returned != 204) {
          failed.increment();
        }
        if (start >= from && end <= until) {
          nanos.add(between - start);
          nanos.add(end - between);
        }
      }
    } catch (IOException e) {
      failed.increment();
    }
    return nanos;
  }

  private static String checkout(String lease, int number) {
    return "{\"leaseId\":\""
        + lease
        + "\",\"product\":\"netpoint\",\"feature\":\"netpoint\",\"version\":\"5.1\",\"user\":\"user"
        + number
        + "\",\"host\":\"ws-"
        + number
        + "\",\"machineId\":\"h:"
        + number
        + "\",\"processId\":"
        + (number + 1)
        + ",\"nonce\":\"q83vq83vq83vq83vq83vqw\"}";
  }
}
