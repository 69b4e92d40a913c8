package com.netpoint.license.manager.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.netpoint.license.protocol.Problem;
import com.netpoint.license.protocol.json.ProblemJson;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is no HTTP, or half of it, is answered where it can be, and harms nobody else. */
class BrokenHttpTest {
  private static final String POST =
      "POST /v1/leases HTTP/1.1\r\nHost: manager\r\nContent-Type: application/json\r\n";

  private static Premises premises;

  @BeforeAll
  static void aManagerThatWaitsHalfASecond(@TempDir Path folder) {
    premises = Premises.in(folder, Duration.ofMillis(500));
  }

  @AfterAll
  static void close() {
    premises.close();
  }

  @AfterEach
  void everybodyElseIsAnswered() {
    assertThat(premises.get("/v1/health").statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "garbage                                        | 400",
        "GET /v1/health                                 | 505",
        "GET /v1/health HTTP/7.0                        | 505",
        "GET /v1/%zz HTTP/1.1                           | 400",
        "GET /v1/leases/a%2Fb HTTP/1.1                  | 400",
        "GET /v1/leases//renewals HTTP/1.1              | 400",
        "GET /v1/health HTTP/1.1                        | 400",
        "PRI * HTTP/2.0                                 | 426",
      })
  void aLineThatIsNoRequestIsAnsweredByAProblem(String line, int status) throws IOException {
    assertThat(problem(premises.talk(line + "\r\n\r\n")).status()).isEqualTo(status);
  }

  @Test
  void aGreetingInTlsIsAnsweredByAProblem() throws IOException {
    assertThat(problem(premises.talk("\u0016\u0003\u0001\u0002\u0000\u0001\r\n\r\n")).status())
        .isEqualTo(400);
  }

  @Test
  void headersThatAreTooLargeAreAnsweredByAProblem() throws IOException {
    String request = "GET /v1/health HTTP/1.1\r\nHost: x\r\nX-Large: " + "a".repeat(20_000);
    assertThat(problem(premises.talk(request + "\r\n\r\n")).status()).isEqualTo(431);
  }

  @Test
  void anAddressThatIsTooLongIsAnsweredByAProblem() throws IOException {
    String request = "GET /" + "a".repeat(20_000) + " HTTP/1.1\r\nHost: x\r\n\r\n";
    assertThat(problem(premises.talk(request)).status()).isEqualTo(414);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Content-Length: abc",
        "Content-Length: -1",
        "Content-Length: 2\\r\\nContent-Length: 3",
        "Content-Length: 2\\r\\nTransfer-Encoding: chunked",
        "Transfer-Encoding: gzip, identity",
      })
  void aLengthThatIsNoneIsAnsweredByAProblem(String headers) throws IOException {
    String request = POST + headers.replace("\\r\\n", "\r\n") + "\r\n\r\n{}";
    assertThat(problem(premises.talk(request)).status()).isBetween(400, 501);
  }

  @Test
  void aChunkThatIsNoneIsAnsweredByAProblem() throws IOException {
    assertThat(problem(premises.talk(POST + "Transfer-Encoding: chunked\r\n\r\nzz\r\n{}")).status())
        .isEqualTo(400);
  }

  @Test
  void aHalfSentBodyIsAnsweredOnceNothingMoreComes() throws IOException {
    Problem problem = problem(premises.talk(POST + "Content-Length: 100\r\n\r\n{\"half\":"));
    assertThat(problem.status()).isEqualTo(400);
    assertThat(problem.detail()).isEqualTo("The body did not arrive.");
  }

  @Test
  void aHalfSentBodyWhoseSenderGoesAwayHarmsNobody() throws IOException {
    try (LogLines log = LogLines.capture()) {
      for (int i = 0; i < 20; i++) {
        try (Socket socket = premises.connect()) {
          write(socket, POST + "Content-Length: 100\r\n\r\n{\"half\":");
        }
      }
      assertThat(premises.get("/v1/health").statusCode()).isEqualTo(200);
      assertThat(log.text()).doesNotContain("ERROR");
    }
  }

  @Test
  void aSenderWhoDoesNotWaitForHisAnswerHarmsNobody() throws IOException {
    for (int i = 0; i < 20; i++) {
      try (Socket socket = premises.connect()) {
        write(socket, "GET /v1/products HTTP/1.1\r\nHost: manager\r\n\r\n");
      }
    }
    assertThat(premises.get("/v1/products").statusCode()).isEqualTo(200);
  }

  @Test
  void aSilentConnectionIsClosed() throws IOException {
    assertThat(premises.talk("GET /v1/health HTTP/1.1\r\nX-Half: ")).isEmpty();
    assertThat(premises.talk("")).isEmpty();
  }

  @Test
  void noAnswerTellsWhatServerItIs() throws IOException {
    assertThat(premises.talk("garbage\r\n\r\n").toLowerCase(Locale.ROOT))
        .doesNotContain("server:", "jetty", "exception");
  }

  private static void write(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  /** The problem that an answer, headers and all, must hold. */
  private static Problem problem(String answer) {
    assertThat(answer).startsWith("HTTP/1.1 ").contains("Content-Type: application/problem+json");
    Problem problem = ProblemJson.read(answer.substring(answer.indexOf("\r\n\r\n") + 4));
    assertThat(answer).startsWith("HTTP/1.1 " + problem.status() + " ");
    assertThat(problem.code()).isEqualTo("INVALID_REQUEST");
    return problem;
  }
}
