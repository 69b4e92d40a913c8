package com.netpoint.license.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.netpoint.license.it.kit.App;
import com.netpoint.license.it.kit.Jars;
import com.netpoint.license.it.kit.Jdk;
import com.netpoint.license.it.kit.Manager;
import com.netpoint.license.it.kit.Namespaces;
import com.netpoint.license.it.kit.RealProcess;
import com.netpoint.license.it.kit.RemoteCall;
import com.netpoint.license.it.kit.Vendor;
import com.netpoint.license.protocol.Counting;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** What the shipped license manager lets other machines do, and pages of other sites. */
class AccessIT {
  private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#?]*)");
  private static final Pattern FORM = Pattern.compile("method=\"post\" action=\"(/[^\"]*)\"");
  private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");

  private final Vendor vendor = new Vendor();

  @Test
  void fromAnotherMachineSeatsAreLentAndNothingElseIsOpen() {
    String impossible = Namespaces.impossible();
    if (impossible != null) {
      System.out.println("Access from another machine is not tested: " + impossible);
    }
    Assumptions.assumeTrue(impossible == null, impossible);
    Pages pages = new Pages();
    Path data = licensed(pages);
    assertThat(password(data, "correct horse")).contains("The password is set.");
    String url = "http://" + Namespaces.SERVER_ADDRESS + ":1947";
    try (Namespaces machines = Namespaces.make();
        RealProcess manager = serve(machines, data)) {
      List<String> open = List.of("/v1/products", "/v1/licenses", "/v1/health");
      assertThat(statuses(machines, "GET", url, open)).containsOnly("200");
      assertThat(statuses(machines, "GET", url, List.of("/v1/sessions", "/metrics", "/events")))
          .containsOnly("403");
      assertThat(statuses(machines, "GET", url, pages.paths)).containsOnly("403");
      assertThat(statuses(machines, "POST", url, pages.forms)).containsOnly("403");
      App app = App.netpoint(vendor, url).behind(machines.onClient());
      try (RealProcess netpoint = app.startAndAwaitMain()) {
        assertThat(netpoint.endInput().exitCode()).isZero();
      }
      assertThat(manager.isAlive()).isTrue();
    }
  }

  @Test
  void aPageWhoseNameWasMadeToPointHereSeesAndChangesNothing() throws IOException {
    try (Manager manager = Manager.withSeats(1)) {
      Pages pages = new Pages();
      pages.visit(manager);
      String host = "Host: evil.example:" + manager.port();
      String origin = "Origin: http://evil.example:" + manager.port();
      for (String path : pages.paths) {
        assertThat(status(manager, "GET " + path, host)).as(path).isEqualTo(421);
      }
      for (String path : pages.forms) {
        assertThat(status(manager, "POST " + path, host, origin)).as(path).isEqualTo(421);
      }
      assertThat(status(manager, "GET /v1/sessions", host)).isEqualTo(403);
      assertThat(status(manager, "POST /v1/leases", host, origin)).isEqualTo(403);
    }
  }

  @Test
  void noFormIsTakenFromAnotherSitesPageThoughTheBrowserSendsTheCookie() throws IOException {
    try (Manager manager = Manager.withSeats(1)) {
      Pages pages = new Pages();
      pages.visit(manager);
      assertThat(pages.forms).isNotEmpty();
      String host = "Host: localhost:" + manager.port();
      String page = talk(manager, "GET /update", "", host);
      String cookie = "Cookie: " + page.replaceAll("(?s).*Set-Cookie: ([^;]+);.*", "$1");
      String token = "token=" + TOKEN.matcher(page).results().findFirst().orElseThrow().group(1);
      for (String path : pages.forms) {
        String evil = "Origin: http://evil.example";
        assertThat(status(talk(manager, "POST " + path, token, host, cookie, evil)))
            .as(path)
            .isEqualTo(403);
        assertThat(status(talk(manager, "POST " + path, "", host, cookie))).as(path).isEqualTo(403);
      }
      assertThat(status(talk(manager, "POST /update", token, host, cookie))).isEqualTo(422);
    }
  }

  /** A data folder with one seat of NetPoint, whose pages were seen. */
  private Path licensed(Pages pages) {
    try (Manager manager = Manager.empty(vendor, "60s")) {
      manager.apply(1, Counting.PROCESS, license -> license);
      pages.visit(manager);
      manager.process().terminate().exitCode();
      return manager.data();
    }
  }

  private static String password(Path data, String password) {
    try (RealProcess command =
        RealProcess.start(manager("password", "--data", data.toString()), Map.of())) {
      assertThat(command.type(password + "\n").exitCode()).as(command.err()).isZero();
      return command.out();
    }
  }

  private static RealProcess serve(Namespaces machines, Path data) {
    List<String> command = new ArrayList<>(machines.onServer());
    command.addAll(manager("serve", "--data", data.toString()));
    return RealProcess.start(command, Map.of()).awaitErr("answers on");
  }

  private static List<String> manager(String... arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(Jdk.current().java().toString(), "-jar", Jars.manager().toString()));
    command.addAll(List.of(arguments));
    return command;
  }

  /** What the client's machine is answered, in the order of the paths. */
  private static List<String> statuses(
      Namespaces machines, String method, String url, Iterable<String> paths) {
    List<String> calls = new ArrayList<>();
    paths.forEach(path -> calls.addAll(List.of(method, url + path)));
    List<String> command = new ArrayList<>(machines.onClient());
    command.addAll(RemoteCall.command(calls));
    try (RealProcess process = RealProcess.start(command, Map.of())) {
      assertThat(process.exitCode()).as(process.err()).isZero();
      return process.out().lines().map(line -> line.substring(0, 3)).toList();
    }
  }

  private static int status(Manager manager, String call, String... headers) throws IOException {
    return status(talk(manager, call, "", headers));
  }

  private static int status(String answer) {
    return Integer.parseInt(answer.substring("HTTP/1.1 ".length(), "HTTP/1.1 ".length() + 3));
  }

  /** What a browser sends, in its own words. */
  private static String talk(Manager manager, String call, String form, String... headers)
      throws IOException {
    String request =
        call
            + " HTTP/1.1\r\n"
            + String.join("\r\n", headers)
            + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: "
            + form.length()
            + "\r\nConnection: close\r\n\r\n"
            + form;
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), manager.port())) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** All pages that lead to each other, and the forms on them that change something. */
  private static final class Pages {
    final Set<String> paths = new TreeSet<>();
    final Set<String> forms = new TreeSet<>(Set.of("/login", "/logout", "/sessions/x/disconnect"));

    void visit(Manager manager) {
      visit(manager, "/");
      visit(manager, "/configuration/password");
    }

    private void visit(Manager manager, String path) {
      if (path.startsWith("/assets/") || !paths.add(path)) {
        return;
      }
      String page = manager.get(path).body();
      FORM.matcher(page).results().forEach(form -> forms.add(form.group(1)));
      LINK.matcher(page).results().map(link -> link.group(1)).forEach(to -> visit(manager, to));
    }
  }
}
