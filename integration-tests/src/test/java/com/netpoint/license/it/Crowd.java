package com.netpoint.license.it;

import static org.awaitility.Awaitility.await;

import com.netpoint.license.client.LeaseSecret;
import com.netpoint.license.client.ManagerAddress;
import com.netpoint.license.client.ManagerClient;
import com.netpoint.license.client.ManagerConnection;
import com.netpoint.license.client.Reply;
import com.netpoint.license.client.ServerTrust;
import com.netpoint.license.it.kit.Manager;
import com.netpoint.license.protocol.CheckoutRequest;
import com.netpoint.license.protocol.LeaseAnswer;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Many clients who ask one manager for a seat at the same instant. */
final class Crowd {
  private static final SecureRandom RANDOM = new SecureRandom();

  private final List<Member> members = new ArrayList<>();

  private Crowd() {}

  static Crowd of(int size, Manager manager) {
    Crowd crowd = new Crowd();
    for (int i = 0; i < size; i++) {
      crowd.members.add(new Member(i, manager));
    }
    return crowd;
  }

  /** All ask at once; returns when all have their answer. */
  Result race() {
    return run(() -> {});
  }

  /** All ask at once, and the manager is killed when the first has his answer. */
  Result killingAtTheFirstAnswer(Manager manager) {
    return run(
        () -> {
          await()
              .pollInterval(Duration.ofMillis(1))
              .until(() -> members.stream().anyMatch(Member::isGranted));
          manager.process().kill();
        });
  }

  private Result run(Runnable meanwhile) {
    Result result = new Result(members);
    CountDownLatch start = new CountDownLatch(1);
    ExecutorService threads = Executors.newFixedThreadPool(Math.min(members.size(), 200));
    for (Member member : members) {
      threads.execute(
          () -> {
            try {
              start.await();
              member.checkout();
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            }
          });
    }
    start.countDown();
    meanwhile.run();
    threads.shutdown();
    try {
      if (!threads.awaitTermination(60, TimeUnit.SECONDS)) {
        throw new IllegalStateException("some clients got no answer within a minute");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return result;
  }

  /** What each of them was told. */
  static final class Result {
    private final List<Member> members;

    private Result(List<Member> members) {
      this.members = members;
    }

    /** The lease ids of those who were told yes. */
    List<String> granted() {
      return members.stream()
          .filter(Member::isGranted)
          .map(member -> member.request.leaseId())
          .toList();
    }

    long refused(String code) {
      return members.stream().filter(member -> member.isRefused(code)).count();
    }

    long unanswered() {
      return members.stream().filter(Member::isUnanswered).count();
    }

    /** Those who got no answer ask again with the same lease id. */
    void retryTheUnanswered() {
      members.stream().filter(Member::isUnanswered).forEach(Member::checkout);
    }

    /** Those who were told yes give their lease back. */
    void checkinAll() {
      members.stream().filter(Member::isGranted).forEach(Member::checkin);
    }
  }

  private static final class Member {
    private final CheckoutRequest request;
    private final LeaseSecret secret = LeaseSecret.random(RANDOM);
    private final ManagerClient client;
    private volatile @Nullable Reply<LeaseAnswer> reply;

    Member(int number, Manager manager) {
      request =
          CheckoutRequest.forLease(UUID.randomUUID().toString())
              .product("netpoint")
              .feature("netpoint")
              .user("user" + number)
              .host("ws-" + number)
              .machineId("h:" + number)
              .processId(number)
              .nonce(LeaseSecret.randomText(RANDOM))
              .build();
      client =
          new ManagerClient(
              ManagerAddress.parse(manager.url()),
              new ManagerConnection(
                  Duration.ofSeconds(20), Duration.ofSeconds(30), ServerTrust.system()));
    }

    void checkout() {
      reply = client.checkout(request, secret);
    }

    void checkin() {
      if (client.checkin(request.leaseId(), secret).value() == null) {
        throw new IllegalStateException("the lease could not be given back");
      }
      reply = null;
    }

    boolean isGranted() {
      return reply != null && reply.value() != null;
    }

    boolean isRefused(String code) {
      return reply != null && reply.refusal() != null && reply.refusal().code().equals(code);
    }

    boolean isUnanswered() {
      return reply != null && reply.noAnswer() != null;
    }
  }
}
