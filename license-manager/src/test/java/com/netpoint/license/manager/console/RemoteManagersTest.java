package com.netpoint.license.manager.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.netpoint.license.client.finder.Network;
import com.netpoint.license.manager.reach.ClientConfig;
import com.netpoint.license.manager.reach.Reach;
import com.netpoint.license.manager.reach.SearchRun;
import com.netpoint.license.manager.settings.Overrides;
import com.sun.net.httpserver.HttpServer;
import java.io.OutputStream;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RemoteManagersTest {
  private static final String TAB = "/configuration/remote-managers";

  @TempDir Path folder;
  private Path file;
  private Reach reach;
  private ControlCenter center;

  @BeforeEach
  void open() throws Exception {
    file = Files.writeString(folder.resolve("netpoint-license.properties"), "# as it came\n");
    reach = new Reach(new ClientConfig(file), new NoNetwork(), "own store", System::nanoTime);
    center = new ControlCenter(folder.resolve("data"), Overrides.NONE, reach);
  }

  @AfterEach
  void close() {
    reach.close();
    center.close();
  }

  @Test
  void theTabHasWhatTheSheetNames() throws Exception {
    assertThat(center.get(TAB).body())
        .contains(
            ">Allow Access to Remote Licenses</label>",
            ">Broadcast Search for Remote Licenses</label>",
            ">Aggressive Search for Remote Licenses</label>",
            ">Specify Search Parameters</label>",
            ">Submit</button>");
  }

  @Test
  void afterSubmitEachLineTellsWhatAnswered() throws Exception {
    try (DatagramSocket silent =
        new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))) {
      String search = "nobody.example%0D%0A%0D%0A127.0.0.1:" + silent.getLocalPort();
      HttpResponse<String> answer =
          center.submit(
              TAB, "allow-remote-licenses=on", "search-parameters=" + search, "do=submit");
      assertThat(answer.headers().firstValue("Location")).contains(TAB + "?done=saved");
      assertThat(center.get(TAB + "?done=saved").body())
          .contains("sse-connect=\"" + TAB + "/findings\"");
      assertThat(center.get(TAB + "/findings").body())
          .contains("nobody.example", "There is no such host.", "No answer.", "event: over");
      assertThat(center.get(TAB, "de").body()).contains("Einen solchen Rechner gibt es nicht.");
      assertThat(Files.readString(file))
          .isEqualTo(
              "# as it came\n\nlicense.broadcast-search=false\nlicense.search=nobody.example, 127.0.0.1:"
                  + silent.getLocalPort()
                  + "\n");
      assertThat(center.get(TAB).body())
          .contains("Latest changes", "<td>Broadcast Search for Remote Licenses</td>")
          .doesNotContain("<td>Allow Access to Remote Licenses</td>");
      assertThat(center.get("/configuration/basic").body()).doesNotContain("Latest changes");
    }
  }

  @Test
  void aLineThatIsNoHostIsNamedAndNothingIsSaved() throws Exception {
    HttpResponse<String> answer =
        center.submit(TAB, "search-parameters=good%0Ahttp%3A%2F%2Fbad%2Fpath", "do=submit");
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("Nothing was saved.", "id=\"search-parameters-error\"", "http://bad/path");
    assertThat(Files.readString(file)).isEqualTo("# as it came\n");
  }

  @Test
  void aFileThatCannotBeReadIsTold() throws Exception {
    Files.writeString(file, "license.remote-access=perhaps\n");
    assertThat(center.get(TAB).body()).contains("license.remote-access is neither true nor false.");
  }

  @Test
  void theDefaultsHoldAgain() throws Exception {
    center.submit(TAB, "search-parameters=nobody.example", "do=submit");
    center.submit(TAB, "do=defaults");
    assertThat(Files.readString(file))
        .contains("license.remote-access=true", "license.broadcast-search=true", "license.search=");
  }

  @Test
  void whereNothingIsFoundTheListSaysWhereToLook() throws Exception {
    assertThat(center.get("/keys").body())
        .contains("no license manager in reach holds one", "href=\"" + TAB + "\"");
  }

  @Test
  void whatIsKnownToBeEmptyIsNotWaitedFor() throws Exception {
    try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      Files.writeString(file, "license.servers=http://127.0.0.1:" + silent.getLocalPort());
      SearchRun unused = reach.searchAnew();
      assertThat(reach.managers().get()).isEmpty();
      await().atMost(Duration.ofSeconds(30)).until(() -> reach.managers().isDone());
    }
  }

  @Test
  void aStateThatANewerManagerTellsOfIsNoFault() throws Exception {
    HttpServer newer =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    answer(newer, "/v1/health", "{'name':'newer','version':'9','store':'other store'}");
    answer(newer, "/v1/products", "{'products':[]}");
    answer(
        newer,
        "/v1/licenses",
        "{'licenses':[{'id':'L-9','customer':'Example Ltd','state':'suspended','replaces':[],"
            + "'boundTo':'other store','maxGraceSeconds':3600,"
            + "'validFrom':'2026-01-01T00:00:00Z','appliedAt':'2026-01-01T00:00:00Z',"
            + "'entitlements':[{'product':'netpoint','feature':'netpoint','seats':2,"
            + "'counting':'user'}]}]}");
    newer.start();
    try {
      Files.writeString(file, "license.servers=http://127.0.0.1:" + newer.getAddress().getPort());
      SearchRun unused = reach.searchAnew();
      assertKeysTell("en", "state unknown here");
      assertKeysTell("de", "hier unbekannter Zustand");
    } finally {
      newer.stop(0);
    }
  }

  /** Sooner or later: a machine that has much to do may be too late with the first answer. */
  private void assertKeysTell(String language, String state) {
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () -> assertThat(center.get("/keys", language).body()).contains("L-9", state));
  }

  private static void answer(HttpServer server, String path, String json) {
    server.createContext(
        path,
        exchange -> {
          byte[] body = json.replace('\'', '"').getBytes(UTF_8);
          exchange.sendResponseHeaders(200, body.length);
          try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
          }
        });
  }

  @Test
  void aManagerThatKnowsNoAgentSaysSo() throws Exception {
    center.close();
    center = new ControlCenter(folder.resolve("other"));
    assertThat(center.get(TAB).body()).contains("started without --client-config FILE");
  }

  /** Knows one name, and is on no network that could be searched. */
  private static final class NoNetwork implements Network {
    @Override
    public List<InetAddress> broadcastAddresses() {
      return List.of();
    }

    @Override
    public List<InetAddress> addressesOf(String host) throws UnknownHostException {
      if (host.equals("127.0.0.1")) {
        return List.of(InetAddress.getLoopbackAddress());
      }
      throw new UnknownHostException(host);
    }
  }
}
