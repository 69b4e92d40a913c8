package com.netpoint.license.manager.discovery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.netpoint.license.protocol.ProductSeats;
import com.netpoint.license.protocol.SearchAnswer;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A responder on 127.0.0.2, asked by real datagrams. */
@Timeout(60)
class ResponderTest {
  private static final String NONCE = "q83vEjRWeJCrze8SNFZ4kA";
  private static final String OTHER_NONCE = "another-nonce-0123456";

  private InetSocketAddress address;
  private Asker asker;

  @BeforeEach
  void open() throws IOException {
    address = Asker.freeAddress("127.0.0.2");
    asker = new Asker(address);
  }

  @AfterEach
  void close() {
    asker.close();
  }

  @Test
  void itSaysWhoItIsAndHowManySeatsAreInUse() throws Exception {
    try (Responder responder = start(() -> CompletableFuture.completedFuture(Asker.pools(3)))) {
      assertThat(responder.listening()).isTrue();
      asker.ask(NONCE, false);
      SearchAnswer answer = asker.answer();
      assertThat(answer.nonce()).isEqualTo(NONCE);
      assertThat(answer.name()).isEqualTo("süd");
      assertThat(answer.version()).isEqualTo("1.0");
      assertThat(answer.store()).isEqualTo("s1");
      assertThat(answer.https()).isFalse();
      assertThat(answer.port()).isEqualTo(address.getPort());
      assertThat(answer.pools()).singleElement().extracting("inUse").isEqualTo(3L);
    }
  }

  @Test
  void noAnswerIsLongerThanItsQuestion() throws Exception {
    List<ProductSeats> many = Collections.nCopies(1000, Asker.pools(3).get(0));
    try (Responder responder = start(() -> CompletableFuture.completedFuture(many))) {
      assertThat(responder.listening()).isTrue();
      asker.ask(NONCE, false);
      assertThat(asker.datagram()).hasSizeBetween(1000, 1200);
    }
  }

  @Test
  void aBroadcastIsAnsweredOnlyWhereThatIsConfigured() throws Exception {
    AtomicBoolean answersBroadcasts = new AtomicBoolean();
    DiscoveryOptions options =
        new DiscoveryOptions(
            address, true, () -> "m", "1", "s", denied -> false, answersBroadcasts::get);
    try (Responder responder =
        Responder.start(
            options, () -> CompletableFuture.completedFuture(List.of()), System::nanoTime)) {
      assertThat(responder.listening()).isTrue();
      asker.ask(NONCE, true);
      asker.ask(OTHER_NONCE, false);
      assertThat(asker.answer().nonce()).isEqualTo(OTHER_NONCE);
      answersBroadcasts.set(true);
      asker.ask(NONCE, true);
      assertThat(asker.answer().nonce()).isEqualTo(NONCE);
    }
  }

  @Test
  void aRuleAboutClientsIsAboutOtherMachines() throws Exception {
    List<String> asked = new CopyOnWriteArrayList<>();
    DiscoveryOptions options =
        new DiscoveryOptions(address, false, () -> "m", "1", "s", asked::add, () -> true);
    try (Responder responder =
        Responder.start(
            options, () -> CompletableFuture.completedFuture(List.of()), System::nanoTime)) {
      assertThat(responder.listening()).isTrue();
      asker.ask(NONCE, false);
      assertThat(asker.answer().nonce()).isEqualTo(NONCE);
      assertThat(asked).containsExactly("127.0.0.1");
    }
  }

  @Test
  void oddDatagramsAreIgnored() throws Exception {
    try (Responder responder = start(() -> CompletableFuture.completedFuture(Asker.pools(3)))) {
      assertThat(responder.listening()).isTrue();
      for (byte[] odd : oddDatagrams()) {
        asker.send(odd);
      }
      asker.ask(NONCE, false);
      assertThat(asker.answer().nonce()).isEqualTo(NONCE);
    }
  }

  @Test
  void aStoreThatDoesNotAnswerIsNotWaitedFor() throws Exception {
    try (Responder responder = start(CompletableFuture::new)) {
      assertThat(responder.listening()).isTrue();
      asker.ask(NONCE, false);
      assertThat(asker.answer().pools()).isEmpty();
    }
  }

  @Test
  void anAnswerWaitsForSeatsThatAreOnTheirWay() throws Exception {
    CompletableFuture<List<ProductSeats>> seats = new CompletableFuture<>();
    // The clock stands still, so that the patience never ends.
    try (Responder responder = Responder.start(Asker.options(address), () -> seats, () -> 0)) {
      assertThat(responder.listening()).isTrue();
      asker.ask(NONCE, false);
      seats.complete(Asker.pools(7));
      assertThat(asker.answer().pools()).singleElement().extracting("inUse").isEqualTo(7L);
    }
  }

  @Test
  void whatIsTooMuchIsDropped() throws Exception {
    // The clock stands still: this second never ends.
    try (Responder responder =
        Responder.start(
            Asker.options(address), () -> CompletableFuture.completedFuture(List.of()), () -> 0)) {
      assertThat(responder.listening()).isTrue();
      for (int i = 0; i < 1000; i++) {
        asker.ask(NONCE, false);
        assertThat(asker.answer().nonce()).isEqualTo(NONCE);
      }
      asker.ask(NONCE, false);
      assertThat(asker.isSilent()).isTrue();
    }
  }

  @Test
  void aPortThatIsTakenLeavesTheManagerWithoutSearches() throws Exception {
    try (DatagramSocket taken = new DatagramSocket(address);
        Responder responder = start(CompletableFuture::new)) {
      assertThat(taken.isBound()).isTrue();
      assertThat(responder.listening()).isFalse();
    }
  }

  @Test
  void anAddressThatIsNotThisMachinesLeavesTheManagerWithoutSearches() {
    InetSocketAddress nowhere = InetSocketAddress.createUnresolved("nowhere.invalid", 1947);
    try (Responder responder =
        Responder.start(Asker.options(nowhere), CompletableFuture::new, System::nanoTime)) {
      assertThat(responder.listening()).isFalse();
    }
  }

  @Test
  void closedItsThreadIsGoneAndItsPortIsFree() throws Exception {
    Responder responder = start(CompletableFuture::new);
    assertThat(threads()).isEqualTo(1);
    responder.close();
    assertThat(threads()).isZero();
    try (DatagramSocket free = new DatagramSocket(address)) {
      assertThat(free.isBound()).isTrue();
    }
  }

  private Responder start(Supplier<? extends CompletionStage<List<ProductSeats>>> products) {
    return Responder.start(Asker.options(address), products, System::nanoTime);
  }

  private static long threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().equals("discovery"))
        .count();
  }

  private static List<byte[]> oddDatagrams() {
    byte[] binary = new byte[1200];
    new Random(4711).nextBytes(binary);
    byte[] later = new byte[1200];
    Arrays.fill(later, (byte) ' ');
    byte[] text =
        ("{\"protocol\":2,\"kind\":\"question\",\"nonce\":\"" + NONCE + "\"}").getBytes(UTF_8);
    System.arraycopy(text, 0, later, 0, text.length);
    return List.of(
        new byte[0], "HASP".getBytes(UTF_8), text, binary, later, new byte[1201], new byte[60_000]);
  }
}
