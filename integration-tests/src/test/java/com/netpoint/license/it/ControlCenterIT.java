package com.netpoint.license.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.netpoint.license.it.kit.App;
import com.netpoint.license.it.kit.Browser;
import com.netpoint.license.it.kit.Manager;
import com.netpoint.license.it.kit.RealProcess;
import com.netpoint.license.it.kit.Vendor;
import com.netpoint.license.protocol.Counting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;

/**
 * The pages as an administrator uses them, in a browser. A browser keeps both cores of a small
 * machine busy; beside it, tests of deadlines would measure the machine.
 */
@Isolated
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ControlCenterIT {
  private static final List<String> PAGES =
      List.of(
          "/keys",
          "/products",
          "/features",
          "/sessions",
          "/update",
          "/log",
          "/usage",
          "/configuration/basic",
          "/configuration/users",
          "/configuration/remote-managers",
          "/configuration/remote-clients",
          "/configuration/detachable",
          "/configuration/network",
          "/configuration/password",
          "/diagnostics",
          "/help",
          "/about");

  private final Vendor vendor = new Vendor();
  private Manager manager;
  private Browser browser;

  @BeforeAll
  void serve() throws IOException {
    Path config = Files.createTempFile("netpoint-license", ".properties");
    Files.writeString(config, "license.broadcast-search=false\n");
    manager = Manager.at("127.0.0.31", vendor, 3, "--client-config", config.toString());
    browser = Browser.open();
  }

  @AfterAll
  void end() {
    browser.close();
    manager.close();
  }

  @BeforeEach
  void asUsual() {
    browser.resize(1280, 900).dark(false).go("about:blank");
    List<String> unused = browser.complaints();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void noPageHasASeriousFaultForWhoReadsItOtherwise(boolean dark) {
    browser.dark(dark);
    for (String page : PAGES) {
      browser.go(manager.url() + page).picture((dark ? "dark" : "light") + page.replace('/', '-'));
      assertThat(browser.violations()).as(page).isEmpty();
      assertThat(browser.complaints()).as(page).isEmpty();
    }
  }

  @Test
  void everyPageFitsANarrowWindow() {
    browser.resize(360, 740);
    for (String page : PAGES) {
      browser.go(manager.url() + page).picture("narrow" + page.replace('/', '-'));
      assertThat(browser.stickingOut()).as(page).isZero();
    }
  }

  @Test
  void everyPageFitsWhoEnlargesItTwice() {
    try (Browser large = Browser.open()) {
      large.zoom(200);
      for (String page : PAGES) {
        large.go(manager.url() + page).picture("large" + page.replace('/', '-'));
        assertThat(large.stickingOut()).as(page).isZero();
      }
    }
  }

  @Test
  void whoReadsGermanReadsGerman() {
    try (Browser german = Browser.speaking("de")) {
      for (String page : PAGES) {
        german
            .go(manager.url() + page)
            .await("Konfiguration")
            .picture("german" + page.replace('/', '-'));
      }
      german.click("Konfiguration").fill("Tabellenzeilen je Seite", "1").press("Übernehmen");
      german.await("Nichts wurde gespeichert.");
    }
  }

  @Test
  void aKeyboardIsEnough() {
    browser.go(manager.url() + "/sessions");
    assertThat(browser.tab()).isEqualTo("To the content");
    assertThat(browser.tab()).isEqualTo("Sentinel Keys");
    assertThat(browser.tab()).isEqualTo("Products");
    browser.type(Keys.ENTER).await("Detached");
    assertThat(browser.url()).endsWith("/products");
  }

  @Test
  void aSessionIsSeenWithoutLookingAgainAndIsDisconnected() {
    browser.go(manager.url()).click("Sessions").await("Nobody has a session.");
    try (RealProcess netpoint =
        App.netpoint(manager).user("alice").option("license.on-lost", "warn").startAndAwaitMain()) {
      browser.await("alice").picture("session").click("Disconnect").await("Disconnect alice at");
      browser.press("Disconnect").await("Nobody has a session.");
      assertThat(manager.inUse()).isZero();
      assertThat(netpoint.isAlive()).isTrue();
    }
  }

  @Test
  void aLicenseIsHandedInAndWhatIsWrongWithAFileIsSaid(@TempDir Path folder) throws IOException {
    String license = vendor.license(manager.store(), 4, Counting.PROCESS);
    Path whole = Files.writeString(folder.resolve("more.lic"), license);
    Path half =
        Files.writeString(folder.resolve("half.lic"), license.substring(0, license.length() / 2));
    browser.go(manager.url()).click("Update/Attach").pick("Choose File", half).press("Apply File");
    assertThat(browser.await("Choose File").count(".notice.wrong")).isOne();
    browser.pick("Choose File", whole).press("Apply File").await("is applied.");
    browser.click("Products").await("7");
    browser.click("Sentinel Keys").await("4 seats of netpoint");
  }

  @Test
  void whatIsSubmittedIsThereThoughTheMachineLosesItsPowerRightAfter() {
    try (Manager other = Manager.at("127.0.0.32", vendor, 1)) {
      browser.go(other.url()).click("Configuration").fill("Machine Name", "Harbour");
      browser.fill("Table Rows per Page", "30").press("Submit").await("Saved.");
      other.process().kill();
      other.restart();
      browser.go(other.url() + "/configuration");
      assertThat(browser.valueOf("Machine Name")).isEqualTo("Harbour");
      assertThat(browser.valueOf("Table Rows per Page")).isEqualTo("30");
      browser.press("Set Defaults").await("The defaults hold from now on.");
      assertThat(browser.valueOf("Table Rows per Page")).isEqualTo("20");
    }
  }

  @Test
  void aRuleIsSubmittedAndKeepsAUserOut() {
    try (Manager other = Manager.at("127.0.0.33", vendor, 2)) {
      browser.go(other.url()).click("Configuration").click("Users");
      browser.fill("User Restrictions", "grant=bob").press("Submit").await("Nothing was saved.");
      browser.await("Line 1: ").picture("rule-wrong");
      browser.fill("User Restrictions", "deny=mallory").press("Submit").await("Saved.");
      try (RealProcess refused = App.netpoint(other).user("mallory").start();
          RealProcess granted = App.netpoint(other).user("bob").startAndAwaitMain()) {
        assertThat(refused.endInput().exitCode()).isEqualTo(77);
        assertThat(refused.err()).contains("Line 1 of the User Restrictions");
        assertThat(granted.endInput().exitCode()).isZero();
      }
    }
  }

  @Test
  void aThousandSessionsAreSortedFilteredAndKeptFresh() {
    try (Manager large = Manager.withSeats(1000, Counting.PROCESS, "10m")) {
      Crowd.of(1000, large).race();
      browser.go(large.url() + "/configuration").fill("Table Rows per Page", "1000");
      browser.fill("Display Refresh Time", "1s").press("Submit").await("Saved.");
      Instant before = Instant.now();
      browser.click("Sessions").await("1,000 in all");
      assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(10));
      assertThat(browser.count("tbody tr")).isEqualTo(1000);
      browser.run("window.scrollTo(0, document.body.scrollHeight)");
      String scrolled = browser.run("return Math.round(window.scrollY)");
      String shown = browser.run("return document.querySelector('tbody').innerText");
      browser.awaitScript(
          "return document.querySelector('tbody').innerText !== arguments[0]", shown);
      assertThat(browser.run("return Math.round(window.scrollY)")).isEqualTo(scrolled);
      browser.picture("thousand");
      browser.fill("Filter", "user999").press("Show").await("1 in all");
    }
  }
}
