package com.netpoint.license.manager.http;

import static com.netpoint.license.manager.http.Premises.SECRET;
import static com.netpoint.license.manager.http.Premises.problem;
import static com.netpoint.license.manager.http.Premises.request;
import static org.assertj.core.api.Assertions.assertThat;

import com.netpoint.license.protocol.json.LeaseJson;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A body has at most 64 KiB, whether its length is announced or not. */
class BodyLimitTest {
  private static final int LIMIT = 64 * 1024;

  private static Premises premises;

  @BeforeAll
  static void aManagerLendsSeats(@TempDir Path folder) {
    premises = Premises.in(folder).withSeats(9);
  }

  @AfterAll
  static void close() {
    premises.close();
  }

  @Test
  void aBodyOfExactlyTheLimitIsRead() {
    assertThat(send(BodyPublishers.ofString(body("announced", LIMIT))).statusCode()).isEqualTo(201);
    assertThat(send(Premises.unannounced(body("in-chunks", LIMIT))).statusCode()).isEqualTo(201);
  }

  @Test
  void aByteMoreInChunksIsTooLarge() {
    HttpResponse<String> answer = send(Premises.unannounced(body("too-large", LIMIT + 1)));
    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(problem(answer).code()).isEqualTo("BODY_TOO_LARGE");
    assertThat(problem(answer).detail()).isEqualTo("A body has at most 65536 bytes.");
  }

  @Test
  void aByteMoreAnnouncedIsTooLargeBeforeItIsRead() throws IOException {
    String answer = premises.talk(announcing(LIMIT + 1));
    assertThat(answer)
        .startsWith("HTTP/1.1 413 ")
        .contains("Content-Type: application/problem+json")
        .contains("\"code\":\"BODY_TOO_LARGE\"");
  }

  @Test
  void anAbsurdLengthIsTooLargeToo() throws IOException {
    assertThat(premises.talk(announcing(Long.MAX_VALUE))).startsWith("HTTP/1.1 413 ");
  }

  private static String announcing(long length) {
    return "POST /v1/leases HTTP/1.1\r\nHost: manager\r\nContent-Type: application/json\r\n"
        + "Authorization: Bearer "
        + SECRET
        + "\r\nContent-Length: "
        + length
        + "\r\n\r\n";
  }

  private static HttpResponse<String> send(BodyPublisher body) {
    return premises.send(premises.authorized("/v1/leases", SECRET).POST(body));
  }

  /** A good checkout that is as long as that. */
  private static String body(String user, int length) {
    String body = LeaseJson.checkout(request(user).build());
    return body + " ".repeat(length - body.length());
  }
}
