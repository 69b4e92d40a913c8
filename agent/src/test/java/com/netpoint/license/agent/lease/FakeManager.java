package com.netpoint.license.agent.lease;

import com.netpoint.license.client.ManagerAddress;
import com.netpoint.license.client.ManagerClient;
import com.netpoint.license.client.ManagerConnection;
import com.netpoint.license.client.ServerTrust;
import com.netpoint.license.protocol.CheckoutRequest;
import com.netpoint.license.protocol.Counting;
import com.netpoint.license.protocol.DetachRequest;
import com.netpoint.license.protocol.Problem;
import com.netpoint.license.protocol.json.DetachJson;
import com.netpoint.license.protocol.json.JsonText;
import com.netpoint.license.protocol.json.LeaseJson;
import com.netpoint.license.protocol.json.ProblemJson;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import org.jspecify.annotations.Nullable;

/**
 * A license manager on 127.0.0.1. It grants what it is asked for until it is told otherwise, and
 * remembers every call.
 */
public final class FakeManager extends Dispatcher implements Closeable {
  private final MockWebServer server = new MockWebServer();
  private final ManagerConnection connection;
  private final FakeStore store;
  private final List<Call> calls = new CopyOnWriteArrayList<>();
  private volatile Answering checkouts = this::granted;
  private volatile Answering renewals = this::prolonged;
  private volatile Answering detachments = this::detached;
  private volatile @Nullable DetachRequest away;

  public FakeManager(FakeStore store) throws IOException {
    this(store, Duration.ofSeconds(10));
  }

  FakeManager(FakeStore store, Duration timeout) throws IOException {
    this.store = store;
    this.connection = new ManagerConnection(timeout, timeout, ServerTrust.system());
    server.setDispatcher(this);
    server.setServerSocketFactory(new PromptSockets());
    server.start(InetAddress.getLoopbackAddress(), 0);
  }

  public ManagerClient client() {
    return new ManagerClient(ManagerAddress.parse(address()), connection);
  }

  public String address() {
    return "http://127.0.0.1:" + server.getPort();
  }

  public FakeStore store() {
    return store;
  }

  /** What was called so far: {@code checkout}, {@code renewal}, {@code checkin}, {@code health}. */
  public List<String> calls() {
    List<String> kinds = new ArrayList<>();
    calls.forEach(call -> kinds.add(call.kind));
    return kinds;
  }

  Call call(int index) {
    return calls.get(index);
  }

  /** The application's version, as the first call told it. */
  public String versionOfCheckout() {
    return calls.get(0).checkout().version();
  }

  public void forgetCalls() {
    calls.clear();
  }

  /** From now on it grants and prolongs. */
  public void grants() {
    checkouts = this::granted;
    renewals = this::prolonged;
  }

  /** From now on it is there and cannot answer. */
  public void isOutOfOrder() {
    checkouts = call -> problem(Problem.of(503, "STORE_NOT_USABLE", "Fault", "out of order"));
    renewals = checkouts;
  }

  /** From now on it takes requests and loses the answers. */
  public void losesAnswers() {
    checkouts = call -> lost();
    renewals = checkouts;
  }

  /** From now on it says no to whoever asks for a seat, and to whoever has one. */
  public void refuses(String code, String detail) {
    checkouts = call -> problem(store.refusal(code, detail));
    renewals = checkouts;
  }

  /** The next checkout is granted, everything after it refused. */
  public void grantsOnceAndThenRefuses(String code, String detail) {
    checkouts =
        call -> {
          refuses(code, detail);
          return granted(call);
        };
  }

  /** From now on it lets no seat leave, nor stay away for longer. */
  public void keepsItsSeats(String detail) {
    detachments = call -> problem(store.refusal("DETACH_LIMIT", detail));
  }

  /** From now on a seat that leaves is gone without an answer. */
  public void losesDetachments() {
    detachments = call -> lost();
  }

  /** From now on no lease is known, and a checkout is refused. */
  public void lostTheLeaseAndRefuses(String code, String detail) {
    lostTheLease();
    checkouts = call -> problem(store.refusal(code, detail));
  }

  /** From now on no lease is known to it; a checkout makes a new one. */
  void lostTheLease() {
    renewals = call -> problem(store.refusal("LEASE_LOST", "This lease is not alive."));
  }

  /** From now on its answers are those to somebody else's request. */
  void replays() {
    checkouts =
        call -> ok(201, LeaseJson.answer(store.grant(call.checkout().withNonce("another-nonce"))));
    renewals = call -> ok(200, LeaseJson.answer(store.prolong(call.leaseId, "another-nonce")));
  }

  @Override
  public MockResponse dispatch(RecordedRequest request) {
    Call call = new Call(request);
    calls.add(call);
    return switch (call.kind) {
      case "checkout" -> checkouts.to(call);
      case "renewal" -> renewals.to(call);
      case "detach", "extension" -> detachments.to(call);
      case "return" -> ok(204, "");
      case "checkin" -> {
        store.bury(call.leaseId);
        yield ok(204, "");
      }
      default -> ok(200, JsonText.object(json -> json.member("store", store.thumbprint())));
    };
  }

  @Override
  public void close() {
    connection.close();
    server.close();
  }

  private MockResponse granted(Call call) {
    if (store.isDead(call.leaseId)) {
      return problem(store.refusal("LEASE_CONFLICT", "This lease was given back already."));
    }
    return ok(201, LeaseJson.answer(store.grant(call.checkout())));
  }

  private MockResponse prolonged(Call call) {
    if (!store.knows(call.leaseId)) {
      return problem(store.refusal("LEASE_LOST", "This lease is not alive."));
    }
    return ok(200, LeaseJson.answer(store.prolong(call.leaseId, call.nonce())));
  }

  private MockResponse detached(Call call) {
    DetachRequest request =
        call.kind.equals("detach")
            ? DetachJson.readRequest(call.body)
            : Objects.requireNonNull(away).withUntil(DetachJson.readExtension(call.body));
    away = request;
    return ok(
        201,
        DetachJson.answer(
            store.detach(request, Counting.USER, Instant.parse("2026-11-24T08:00:00Z"), null)));
  }

  private static MockResponse ok(int status, String body) {
    return new MockResponse.Builder().code(status).body(body).build();
  }

  private static MockResponse problem(Problem problem) {
    return ok(problem.status(), ProblemJson.write(problem));
  }

  private static MockResponse lost() {
    return new MockResponse.Builder()
        .onResponseStart(new SocketEffect.CloseSocket(true, true, true))
        .build();
  }

  private interface Answering {
    MockResponse to(Call call);
  }

  /** A call as it arrived. */
  static final class Call {
    final String kind;
    final String leaseId;
    final String authorization;
    private final String body;

    Call(RecordedRequest request) {
      String[] path = request.getTarget().split("/", -1);
      this.authorization =
          Objects.requireNonNullElse(request.getHeaders().get("Authorization"), "");
      this.body = request.getBody() == null ? "" : request.getBody().utf8();
      if (path[2].equals("detachments")) {
        this.kind =
            request.getMethod().equals("DELETE")
                ? "return"
                : path.length == 3 ? "detach" : "extension";
        this.leaseId = "";
      } else if (request.getMethod().equals("GET")) {
        this.kind = path[2];
        this.leaseId = "";
      } else if (request.getMethod().equals("DELETE")) {
        this.kind = "checkin";
        this.leaseId = path[3];
      } else if (path.length == 3) {
        this.kind = "checkout";
        this.leaseId = checkout().leaseId();
      } else {
        this.kind = "renewal";
        this.leaseId = path[3];
      }
    }

    CheckoutRequest checkout() {
      return LeaseJson.readCheckout(body);
    }

    String nonce() {
      return kind.equals("checkout") ? checkout().nonce() : LeaseJson.readRenewal(body);
    }
  }
}
