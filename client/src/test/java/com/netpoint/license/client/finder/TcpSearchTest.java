package com.netpoint.license.client.finder;

import static com.netpoint.license.client.finder.Findings.LONG;
import static com.netpoint.license.client.finder.Findings.plan;
import static org.assertj.core.api.Assertions.assertThat;

import com.netpoint.license.client.NoAnswer.Kind;
import com.netpoint.license.client.ServerTrust;
import com.netpoint.license.protocol.Counting;
import com.netpoint.license.protocol.ProductSeats;
import com.netpoint.license.protocol.json.ListingJson;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Hosts that are asked by TCP as well; by UDP all of them refuse. */
@Timeout(60)
class TcpSearchTest {
  private static final String HEALTH = "{\"name\":\"m\",\"version\":\"1.0\",\"store\":\"s1\"}";
  private final FakeNetwork network = new FakeNetwork();
  private final MockWebServer server = new MockWebServer();

  @BeforeEach
  void start() throws IOException {
    server.start(InetAddress.getLoopbackAddress(), 0);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void aManagerIsFoundWithItsSeatsThoughUdpIsRefused() {
    willAnswer(200, HEALTH);
    willAnswer(
        200,
        ListingJson.products(
            List.of(new ProductSeats("netpoint", "netpoint", 40, 3, 1, Counting.USER))));
    FoundManager manager = Objects.requireNonNull(byTcp(ServerTrust.system()).manager());
    assertThat(manager.address()).hasToString("http://127.0.0.1:" + server.getPort());
    assertThat(manager.name()).isEqualTo("m");
    assertThat(manager.version()).isEqualTo("1.0");
    assertThat(manager.store()).isEqualTo("s1");
    assertThat(manager.more()).isFalse();
    assertThat(manager.pools()).singleElement().extracting("inUse").isEqualTo(3L);
  }

  @Test
  void aManagerThatDoesNotListItsPoolsIsFoundWithoutThem() {
    willAnswer(200, HEALTH);
    willAnswer(500, "");
    FoundManager manager = Objects.requireNonNull(byTcp(ServerTrust.system()).manager());
    assertThat(manager.pools()).isEmpty();
  }

  @Test
  void aManagerBehindHttpsIsFoundThere() {
    HeldCertificate certificate = encrypt();
    willAnswer(200, HEALTH);
    willAnswer(200, ListingJson.products(List.of()));
    Finding finding = byTcp(ServerTrust.authority(pem(certificate)));
    assertThat(Objects.requireNonNull(finding.manager()).address())
        .hasToString("https://127.0.0.1:" + server.getPort());
  }

  @Test
  void aCertificateThatIsNotTrustedIsSaidSo() {
    HeldCertificate unused = encrypt();
    Finding finding = byTcp(ServerTrust.system());
    assertThat(finding.whyNot()).isEqualTo(Kind.UNTRUSTED);
    assertThat(finding.reason()).startsWith("its certificate or encryption is not accepted (");
  }

  @Test
  void anHttpServerThatIsSomethingElseIsSaidSo() {
    willAnswer(200, "<html>It works!</html>");
    Finding finding = byTcp(ServerTrust.system());
    assertThat(finding.whyNot()).isEqualTo(Kind.STRANGER);
    assertThat(finding.reason()).isEqualTo("something else than a license manager answers there");
  }

  @Test
  void whatSpeaksNoHttpIsSomethingElseToo() throws Exception {
    try (ServerSocket socket = new ServerSocket(0, 9, InetAddress.getLoopbackAddress())) {
      new Thread(() -> greet(socket), "fake-ssh").start();
      Finding finding = byTcp(ServerTrust.system(), socket.getLocalPort());
      assertThat(finding.whyNot()).isEqualTo(Kind.STRANGER);
    }
  }

  @Test
  void aManagerWithAFaultSaysItsOwnWords() {
    willAnswer(
        503, "{\"status\":503,\"code\":\"STORE_UNUSABLE\",\"detail\":\"The disk is full.\"}");
    Finding finding = byTcp(ServerTrust.system());
    assertThat(finding.whyNot()).isEqualTo(Kind.FAULT);
    assertThat(finding.reason()).isEqualTo("The disk is full.");
  }

  @Test
  void aManagerThatDeniesSaysItsOwnWords() {
    willAnswer(403, "{\"status\":403,\"code\":\"DENIED_BY_RULE\",\"detail\":\"Not from here.\"}");
    Finding finding = byTcp(ServerTrust.system());
    assertThat(finding.whyNot()).isEqualTo(Kind.FAULT);
    assertThat(finding.reason()).isEqualTo("Not from here.");
  }

  @Test
  void aHostThatRefusesRefusesByEachWay() {
    server.close();
    assertThat(search(ServerTrust.system(), server.getPort(), "127.0.0.1"))
        .extracting(finding -> finding.asked().transport() + " " + finding.whyNot())
        .containsExactlyInAnyOrder("UDP REFUSED", "TCP REFUSED");
  }

  @Test
  void anUnknownHostIsToldForEachWay() {
    assertThat(search(ServerTrust.system(), 1947, "nowhere.invalid"))
        .extracting(finding -> finding.asked().transport() + " " + finding.whyNot())
        .containsExactlyInAnyOrder("UDP NO_SUCH_HOST", "TCP NO_SUCH_HOST");
  }

  private Finding byTcp(ServerTrust trust) {
    return byTcp(trust, server.getPort());
  }

  private Finding byTcp(ServerTrust trust, int port) {
    List<Finding> told = search(trust, port, "127.0.0.1");
    assertThat(told).hasSize(2);
    return told.stream()
        .filter(finding -> finding.asked().transport() == Transport.TCP)
        .findFirst()
        .orElseThrow();
  }

  private List<Finding> search(ServerTrust trust, int port, String host) {
    List<Finding> told = new ArrayList<>();
    new ManagerFinder(network, trust, System::nanoTime, LONG)
        .search(plan(port, host).aggressive(true), told::add);
    return told;
  }

  private void willAnswer(int status, String body) {
    server.enqueue(new MockResponse.Builder().code(status).body(body).build());
  }

  private HeldCertificate encrypt() {
    HeldCertificate certificate =
        new HeldCertificate.Builder().addSubjectAlternativeName("127.0.0.1").build();
    server.useHttps(
        new HandshakeCertificates.Builder()
            .heldCertificate(certificate)
            .build()
            .sslSocketFactory());
    return certificate;
  }

  private static byte[] pem(HeldCertificate certificate) {
    return certificate.certificatePem().getBytes(StandardCharsets.US_ASCII);
  }

  private static void greet(ServerSocket server) {
    while (!server.isClosed()) {
      try (Socket socket = server.accept()) {
        socket.getOutputStream().write("SSH-2.0-x\r\n".getBytes(StandardCharsets.US_ASCII));
      } catch (IOException e) {
        // The caller hung up, or the test is over.
      }
    }
  }
}
