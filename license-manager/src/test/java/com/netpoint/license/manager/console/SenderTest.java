package com.netpoint.license.manager.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.netpoint.license.manager.lease.StoreException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.component.LifeCycle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SenderTest {
  private static final String PART = "a line\r\n".repeat(10_000);

  private final Server server = new Server();

  @AfterEach
  void stop() {
    LifeCycle.stop(server);
  }

  @Test
  void aLongDownloadComesWhole() throws Exception {
    HttpResponse<String> answer = download(() -> Stream.of(PART, PART));
    assertThat(answer.body()).isEqualTo(PART + PART);
    assertThat(answer.headers().firstValue("Content-Disposition"))
        .contains("attachment; filename=\"file.csv\"");
  }

  @Test
  void oneThatEndsTooEarlyDoesNotLookWhole() {
    Stream<String> parts = Stream.of(PART, "").map(SenderTest::readUntilTheStoreFails);
    assertThatThrownBy(() -> download(() -> parts)).isInstanceOf(IOException.class);
  }

  private static String readUntilTheStoreFails(String part) {
    if (part.isEmpty()) {
      throw new StoreException("The store takes too long.");
    }
    return part;
  }

  private HttpResponse<String> download(Supplier<Stream<String>> parts) throws Exception {
    Sender sender = new Sender(new Templates());
    ServerConnector connector = new ServerConnector(server);
    connector.setHost("127.0.0.1");
    server.addConnector(connector);
    server.setHandler(
        new Handler.Abstract() {
          @Override
          public boolean handle(Request request, Response response, Callback callback) {
            sender.send(Reply.stream("file.csv", Csv.MEDIA_TYPE, parts.get()), response, callback);
            return true;
          }
        });
    server.start();
    URI uri = URI.create("http://127.0.0.1:" + connector.getLocalPort() + "/");
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
  }
}
