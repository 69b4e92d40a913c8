package com.netpoint.license.manager.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.netpoint.license.protocol.PoolSeats;
import com.netpoint.license.protocol.SearchAnswer;
import com.netpoint.license.protocol.json.JsonFields;
import com.netpoint.license.protocol.json.SearchDatagram;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Searches of the loopback alone; the rooms of these tests know no network. */
@Timeout(60)
class FindCommandTest {
  private final Terminal terminal = new Terminal(new TestRooms());
  private DatagramSocket manager;

  @BeforeEach
  void aManagerAnswers() throws IOException {
    manager = new DatagramSocket(new InetSocketAddress("127.0.0.2", 0));
    Thread thread = new Thread(this::answerAll, "answering");
    thread.setDaemon(true);
    thread.start();
  }

  @AfterEach
  void close() {
    manager.close();
  }

  @Test
  void eachAnswerAndEachReasonIsALine() {
    Terminal.Result result = terminal.run("find", at(), "127.0.0.3:1");
    assertThat(result.exitCode()).isZero();
    assertThat(result.err()).isEmpty();
    assertThat(result.out().lines().map(line -> line.replaceAll("\\d+ ms", "N ms")))
        .containsExactlyInAnyOrder(
            at()
                + " by UDP: http://127.0.0.2:2001, süd?[2J, version 1.0, netpoint 3 of 40 in use;"
                + " netpoint reports 0 of 2 in use; and more, N ms",
            "127.0.0.3:1 by UDP: connection refused, N ms");
  }

  @Test
  void jsonCanBeRead() {
    String line = terminal.run("find", "--json", at() + ",127.0.0.3:1").line();
    List<JsonFields> findings = JsonFields.parse(line).objects("findings");
    assertThat(findings).hasSize(2);
    JsonFields found = findings.get(findings.get(0).has("address") ? 0 : 1);
    JsonFields not = findings.get(findings.get(0).has("address") ? 1 : 0);
    assertThat(found.text("asked")).isEqualTo(at());
    assertThat(found.text("by")).isEqualTo("UDP");
    assertThat(found.has("broadcast")).isFalse();
    assertThat(found.text("address")).isEqualTo("http://127.0.0.2:2001");
    assertThat(found.text("version")).isEqualTo("1.0");
    assertThat(found.text("store")).isEqualTo("s1");
    assertThat(found.wholeNumber("millis")).isNotNegative();
    assertThat(found.objects("pools").get(0).wholeNumber("inUse")).isEqualTo(3);
    assertThat(found.flag("more")).isTrue();
    assertThat(not.text("code")).isEqualTo("REFUSED");
    assertThat(not.text("reason")).isEqualTo("connection refused");
  }

  @Test
  void aggressiveAsksByTcpAsWell() {
    Terminal.Result result = terminal.run("find", "--aggressive", at());
    assertThat(result.exitCode()).isZero();
    assertThat(result.out()).contains(at() + " by UDP: http://").contains(at() + " by TCP: ");
  }

  @Test
  void whereNobodyIsFoundTheReasonsAreShownAndTheCommandFails() {
    Terminal.Result result = terminal.run("find", "127.0.0.3:1");
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.out()).startsWith("127.0.0.3:1 by UDP: connection refused, ").hasLineCount(1);
    assertThat(result.err().strip()).isEqualTo("No license manager was found.");
  }

  @Test
  void onNoNetworkABroadcastFindsNobody() {
    assertThat(terminal.run("find", "--broadcast").sentence())
        .isEqualTo("No license manager was found.");
  }

  @Test
  void withoutAPlaceToSearchItAsksWhere() {
    assertThat(terminal.run("find").usage()).startsWith("Where? Name a HOST, or say --broadcast");
  }

  @Test
  void aHostThatIsNoneIsToldWithTheForm() {
    assertThat(terminal.run("find", "http://a/b").usage())
        .startsWith("'http://a/b' is no search parameter; write a host");
  }

  private String at() {
    return "127.0.0.2:" + manager.getLocalPort();
  }

  private void answerAll() {
    byte[] buffer = new byte[SearchDatagram.SIZE];
    DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
    try {
      while (true) {
        manager.receive(packet);
        String nonce = SearchDatagram.readQuestion(ByteBuffer.wrap(buffer)).nonce();
        byte[] answer = SearchDatagram.answer(answer(nonce));
        manager.send(new DatagramPacket(answer, answer.length, packet.getSocketAddress()));
      }
    } catch (IOException e) {
      // Closed.
    }
  }

  /** Its name clears the screen of whoever prints it as it is. */
  private static SearchAnswer answer(String nonce) {
    return SearchAnswer.to(nonce)
        .name("süd\u009b[2J")
        .version("1.0")
        .port(2001)
        .store("s1")
        .pools(
            List.of(
                new PoolSeats("netpoint", "netpoint", 40, 3),
                new PoolSeats("netpoint", "reports", 2, 0)),
            true)
        .build();
  }
}
