package com.netpoint.license.manager.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.netpoint.license.manager.access.Whence;
import com.netpoint.license.manager.http.LogLines;
import com.netpoint.license.manager.lease.SecretHash;
import com.netpoint.license.manager.settings.Catalog;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may see the pages, and who may change something on them. */
@Timeout(60)
class AccessTest {
  private static final String PASSWORD = "correct horse";

  @TempDir Path folder;
  private ControlCenter center;

  @BeforeEach
  void open() throws Exception {
    center = new ControlCenter(folder.resolve("data"));
  }

  @AfterEach
  void close() {
    center.close();
  }

  @Test
  void fromAnotherMachineNoPageIsOpenUntilRemoteAccessIsOnAndAPasswordIsSet() throws Exception {
    center.visitFrom(Whence.ELSEWHERE);
    assertAllShut(403);
    center.set(Catalog.REMOTE_ACCESS, "on");
    assertAllShut(403);
    center.set(Catalog.REMOTE_ACCESS, "off");
    center.setPassword(PASSWORD);
    assertAllShut(403);
    center.set(Catalog.REMOTE_ACCESS, "on");
    assertThat(center.get("/login").statusCode()).isEqualTo(200);
  }

  @Test
  void byANameThatOthersMayHaveNoPageIsOpenEither() throws Exception {
    center.visitFrom(Whence.BY_ANOTHER_NAME);
    center.setPassword(PASSWORD);
    assertAllShut(421);
    assertThat(center.get("/keys").body()).contains("does not know itself by the name");
  }

  @Test
  void whoHasNotLoggedInFromElsewhereIsSentToThePassword() throws Exception {
    openToOthers();
    for (String address : pages()) {
      HttpResponse<String> answer = center.get(address.replace("{id}", "x"));
      if (!address.equals("/login")) {
        assertThat(answer.statusCode()).as(address).isEqualTo(303);
        assertThat(location(answer)).startsWith("/login?to=");
      }
    }
    assertThat(center.get("/nowhere").statusCode()).isEqualTo(303);
    assertThat(center.get("/events").statusCode()).isEqualTo(403);
    assertThat(center.get("/login").body()).doesNotContain("aria-labelledby=\"options\"");
  }

  @Test
  void whoHasNotLoggedInChangesNothingFromElsewhere() throws Exception {
    openToOthers();
    String token = center.tokenOn("/login");
    for (String address : center.addresses("POST")) {
      if (!address.equals("/login")) {
        HttpResponse<String> answer =
            center.post(address.replace("{id}", "x"), "token=" + token + "&new=12345678");
        assertThat(answer.statusCode()).as(address).isEqualTo(303);
        assertThat(location(answer)).startsWith("/login?to=");
      }
    }
    assertThat(login("12345678", "/").statusCode()).isEqualTo(403);
    assertThat(login(PASSWORD, "/").statusCode()).isEqualTo(303);
  }

  @Test
  void noFormIsTakenWithoutItsTokenOrFromAnotherSitesPage() throws Exception {
    String token = center.tokenOn("/update");
    for (String address : center.addresses("POST")) {
      String path = address.replace("{id}", "x");
      String form = "token=" + token;
      assertThat(center.post(path, "").statusCode()).as(path).isEqualTo(403);
      assertThat(center.post(path, "token=" + token + "x").statusCode()).as(path).isEqualTo(403);
      assertThat(center.post(path, form, "Origin", "http://evil.example").statusCode())
          .as(path)
          .isEqualTo(403);
      assertThat(center.post(path, form, "Sec-Fetch-Site", "cross-site").statusCode())
          .as(path)
          .isEqualTo(403);
    }
  }

  @Test
  void fromElsewhereOneLogsInAndOut() throws Exception {
    openToOthers();
    HttpResponse<String> in = login(PASSWORD, "/sessions?sort=user");
    assertThat(location(in)).isEqualTo("/sessions?sort=user");
    assertThat(in.headers().allValues("Set-Cookie"))
        .singleElement()
        .asString()
        .startsWith("netpoint-login-")
        .contains("HttpOnly")
        .contains("SameSite=Strict")
        .contains("Path=/")
        .doesNotContain("Secure");
    HttpResponse<String> page = center.get("/sessions");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("Log Out");
    assertThat(location(center.get("/login?to=/keys"))).isEqualTo("/keys");
    assertThat(center.post("/logout", "token=" + center.tokenOn("/sessions")).statusCode())
        .isEqualTo(303);
    assertThat(center.get("/sessions").statusCode()).isEqualTo(303);
  }

  @Test
  void whoIsLedHereByAnotherSitesPageIsNotTakenForAStranger() throws Exception {
    openToOthers();
    assertThat(login(PASSWORD, "/").statusCode()).isEqualTo(303);
    center.forgetCookies();
    HttpResponse<String> led = center.get("/keys?x=1", "Sec-Fetch-Site", "cross-site");
    assertThat(led.headers().firstValue("Refresh")).contains("0;url=/keys?x=1");
    assertThat(led.headers().firstValue("Set-Cookie")).isEmpty();
    assertThat(led.body()).isEmpty();
    assertThat(center.get("/keys", "Sec-Fetch-Site", "same-origin").statusCode()).isEqualTo(303);
  }

  @Test
  void noPageShowsALeasesSecret() throws Exception {
    String document = URLEncoder.encode(center.license("L-1", 2), StandardCharsets.UTF_8);
    String token = center.tokenOn("/update");
    assertThat(center.post("/update", "token=" + token + "&file=" + document).statusCode())
        .isEqualTo(200);
    center.checkout("lease-1", "alice");
    assertThat(center.get("/sessions").body()).contains("alice");
    for (String address : pages()) {
      assertThat(center.get(address.replace("{id}", "lease-1")).body())
          .as(address)
          .doesNotContain("secret of alice", SecretHash.of("secret of alice").text());
    }
  }

  @Test
  void aLoginIsWorthNothingInAnotherBrowser() throws Exception {
    openToOthers();
    assertThat(login(PASSWORD, "/").statusCode()).isEqualTo(303);
    center.forgetCookies();
    assertThat(center.get("/keys").statusCode()).isEqualTo(303);
  }

  @Test
  void anOpenPageThatLooksForNewsKeepsNobodyLoggedIn() throws Exception {
    openToOthers();
    assertThat(login(PASSWORD, "/").statusCode()).isEqualTo(303);
    center.pass(Duration.ofMinutes(20));
    assertThat(center.get("/sessions?part=table", "HX-Request", "true").statusCode())
        .isEqualTo(200);
    center.pass(Duration.ofMinutes(20));
    HttpResponse<String> over = center.get("/sessions?part=table", "HX-Request", "true");
    assertThat(over.statusCode()).isEqualTo(403);
    assertThat(over.headers().firstValue("HX-Refresh")).contains("true");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "//evil.example",
        "/\\evil.example",
        "http://evil.example",
        "evil",
        "/a%0Ab",
        "",
        "/a\tb"
      })
  void nobodyIsSentToAnotherSite(String to) throws Exception {
    openToOthers();
    HttpResponse<String> in = login(PASSWORD, to);
    assertThat(location(in)).isIn("/", "/a%0Ab");
  }

  @Test
  void afterFiveWrongPasswordsOneHasToWait() throws Exception {
    openToOthers();
    for (int i = 0; i < 5; i++) {
      HttpResponse<String> wrong = login("wrong-" + i, "/");
      assertThat(wrong.statusCode()).isEqualTo(403);
      assertThat(wrong.body()).contains("This is not the password.").doesNotContain("wrong-");
    }
    HttpResponse<String> later = login(PASSWORD, "/");
    assertThat(later.statusCode()).isEqualTo(429);
    assertThat(later.headers().firstValue("Retry-After")).contains("1");
    assertThat(later.body()).contains("Try again in 1 s.");
    center.pass(Duration.ofSeconds(1));
    assertThat(login(PASSWORD, "/").statusCode()).isEqualTo(303);
  }

  @Test
  void onThisMachineThePagesOfTheConfigurationMayAskForThePassword() throws Exception {
    assertThat(center.get("/configuration/password").statusCode()).isEqualTo(200);
    center.setPassword(PASSWORD);
    center.set(Catalog.PASSWORD_PROTECTION, "configuration");
    assertThat(center.get("/keys").statusCode()).isEqualTo(200);
    assertThat(location(center.get("/configuration/password")))
        .isEqualTo("/login?to=%2Fconfiguration%2Fpassword");
    assertThat(location(login(PASSWORD, "/configuration/password")))
        .isEqualTo("/configuration/password");
    assertThat(center.get("/configuration/password").statusCode()).isEqualTo(200);
  }

  @Test
  void onThisMachineAllPagesMayAskForThePassword() throws Exception {
    center.setPassword(PASSWORD);
    center.set(Catalog.PASSWORD_PROTECTION, "all");
    assertThat(center.get("/keys").statusCode()).isEqualTo(303);
    assertThat(center.get("/login").statusCode()).isEqualTo(200);
  }

  @Test
  void thePasswordIsSetAndChangedAndEndsWhatOthersHad() throws Exception {
    openToOthers();
    assertThat(login(PASSWORD, "/").statusCode()).isEqualTo(303);
    String others = center.access.logins().open(Objects.requireNonNull(center.password()));
    String token = center.tokenOn("/configuration/password");
    assertThat(change(token, "wrong horse", "another horse", "another horse"))
        .contains("The password that holds now is another one.");
    assertThat(change(token, PASSWORD, "another horse", "another house"))
        .contains("written in two ways");
    assertThat(change(token, PASSWORD, "1234567", "1234567")).contains("8 to 200 characters");
    String changed = change(token, PASSWORD, "another horse", "another horse");
    assertThat(changed).contains("The password is changed.").doesNotContain("another horse");
    assertThat(center.get("/keys").statusCode()).isEqualTo(200);
    assertThat(center.access.logins().hold(others, center.password(), true)).isFalse();
    center.forgetCookies();
    assertThat(login(PASSWORD, "/").statusCode()).isEqualTo(403);
    assertThat(login("another horse", "/").statusCode()).isEqualTo(303);
  }

  @Test
  void noPasswordIsWrittenDownAnywhere() throws Exception {
    try (LogLines log = LogLines.capture()) {
      openToOthers();
      HttpResponse<String> wrong = login("not the horse", "/");
      HttpResponse<String> right = login(PASSWORD, "/");
      String token = center.tokenOn("/configuration/password");
      String page = change(token, PASSWORD, "another horse", "another horse");
      assertThat(log.text()).contains("a wrong password was given").contains("logged in");
      assertThat(log.text() + wrong.body() + right.body() + page)
          .doesNotContain("not the horse")
          .doesNotContain(PASSWORD)
          .doesNotContain("another horse");
    }
  }

  private String change(String token, String old, String wanted, String again) throws Exception {
    String form =
        "token=%s&old=%s&new=%s&again=%s".formatted(token, plus(old), plus(wanted), plus(again));
    return center.post("/configuration/password", form).body();
  }

  private static String plus(String text) {
    return text.replace(' ', '+');
  }

  /** What ends by itself: the events of an open page go on, and hold nothing. */
  private List<String> pages() {
    return center.addresses("GET").stream().filter(each -> !each.equals(Events.PATH)).toList();
  }

  private void openToOthers() {
    center.setPassword(PASSWORD);
    center.set(Catalog.REMOTE_ACCESS, "on");
    center.visitFrom(Whence.ELSEWHERE);
  }

  private HttpResponse<String> login(String password, String to) throws Exception {
    String form = "token=" + center.tokenOn("/login") + "&password=" + plus(password);
    return center.post("/login", form + "&to=" + URLEncoder.encode(to, StandardCharsets.UTF_8));
  }

  private void assertAllShut(int status) throws Exception {
    for (String address : center.addresses("GET")) {
      assertThat(center.get(address.replace("{id}", "x")).statusCode())
          .as(address)
          .isEqualTo(status);
    }
    for (String address : center.addresses("POST")) {
      assertThat(center.post(address.replace("{id}", "x"), "").statusCode())
          .as(address)
          .isEqualTo(status);
    }
    assertThat(center.get("/events").statusCode()).isEqualTo(status);
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse("none, but " + answer.statusCode());
  }
}
