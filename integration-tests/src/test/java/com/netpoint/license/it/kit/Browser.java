package com.netpoint.license.it.kit;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Chromium without a window, used as a person uses it: by what the page calls things. */
public final class Browser implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Path PICTURES = Path.of("target", "pages");

  private final ChromeDriver driver;

  private Browser(ChromeDriver driver) {
    this.driver = driver;
  }

  /**
   * A new browser, which knows nobody.
   *
   * @param language the first one that its user reads (BCP 47)
   */
  public static Browser speaking(String language) {
    ChromeOptions options = new ChromeOptions();
    options.setBinary("/usr/bin/chromium");
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-dev-shm-usage",
        "--hide-scrollbars",
        "--disable-gpu",
        "--disable-extensions",
        "--disable-background-networking",
        "--disable-component-update",
        "--no-first-run",
        "--window-size=1280,900",
        "--lang=" + language);
    options.setExperimentalOption("prefs", Map.of("intl.accept_languages", language));
    options.setEnableDownloads(true);
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(new File("/usr/bin/chromedriver"))
            .usingAnyFreePort()
            .build();
    return new Browser(new ChromeDriver(service, options));
  }

  public static Browser open() {
    return speaking("en");
  }

  public Browser go(String url) {
    driver.get(url);
    return this;
  }

  /** Follows the link of that name. */
  public Browser click(String link) {
    awaitElement(By.xpath("//a[normalize-space()=" + quoted(link) + "]")).click();
    return this;
  }

  public Browser press(String button) {
    awaitElement(By.xpath("//button[normalize-space()=" + quoted(button) + "]")).click();
    return this;
  }

  /** Sees to it that the box of that name is checked. */
  public Browser check(String label) {
    return set(label, true);
  }

  public Browser uncheck(String label) {
    return set(label, false);
  }

  public boolean isChecked(String label) {
    return field(label).isSelected();
  }

  public Browser fill(String label, String text) {
    WebElement field = field(label);
    field.clear();
    field.sendKeys(text);
    return this;
  }

  public Browser choose(String label, String choice) {
    new Select(field(label)).selectByVisibleText(choice);
    return this;
  }

  /** Picks a file in a field for files. */
  public Browser pick(String label, Path file) {
    field(label).sendKeys(file.toAbsolutePath().toString());
    return this;
  }

  public String valueOf(String label) {
    return String.valueOf(field(label).getDomProperty("value"));
  }

  /** Presses keys where the keyboard is. */
  public Browser type(CharSequence... keys) {
    driver.switchTo().activeElement().sendKeys(keys);
    return this;
  }

  /** Moves the keyboard to the next thing; returns what is written there. */
  public String tab() {
    driver.switchTo().activeElement().sendKeys(Keys.TAB);
    WebElement now = driver.switchTo().activeElement();
    return now.getText().isEmpty() ? String.valueOf(now.getAccessibleName()) : now.getText();
  }

  /** Waits until a text is on the page. */
  public Browser await(String text) {
    new WebDriverWait(driver, PATIENCE)
        .withMessage(() -> "'" + text + "' is not on the page:\n" + text())
        .until(page -> text().contains(text));
    return this;
  }

  public Browser awaitNo(String text) {
    new WebDriverWait(driver, PATIENCE)
        .withMessage(() -> "'" + text + "' is still on the page")
        .until(page -> !text().contains(text));
    return this;
  }

  /** All that a reader sees. */
  public String text() {
    return run("return document.body.innerText");
  }

  public String url() {
    return String.valueOf(driver.getCurrentUrl());
  }

  /** How many elements there are of a kind. */
  public int count(String css) {
    return driver.findElements(By.cssSelector(css)).size();
  }

  /** What a script in the page returns, as text. */
  public String run(String script) {
    return String.valueOf(driver.executeScript(script));
  }

  /** Waits until a script that is given a text says yes. */
  public Browser awaitScript(String script, String text) {
    new WebDriverWait(driver, PATIENCE)
        .withMessage(script)
        .until(page -> Boolean.TRUE.equals(driver.executeScript(script, text)));
    return this;
  }

  public Browser resize(int width, int height) {
    driver.manage().window().setSize(new Dimension(width, height));
    return this;
  }

  /** Whether the reader likes dark pages. */
  public Browser dark(boolean dark) {
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of(
            "features",
            List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
    return this;
  }

  /** As if the reader had enlarged the page, in percent. */
  public Browser zoom(int percent) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of(
            "width", 1280 * 100 / percent,
            "height", 900 * 100 / percent,
            "deviceScaleFactor", percent / 100.0,
            "mobile", false));
    return this;
  }

  /** How many pixels of the page stick out to the right of the window. */
  public long stickingOut() {
    return Long.parseLong(
        run("return document.documentElement.scrollWidth - document.documentElement.clientWidth"));
  }

  /** What axe-core finds wrong, as grave as serious or critical: rule, place and reason. */
  public List<String> violations() {
    return new AxeBuilder()
        .analyze(driver).getViolations().stream()
            .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
            .flatMap(Browser::told)
            .toList();
  }

  /** What the page complained about in the console. */
  public List<String> complaints() {
    return driver.manage().logs().get("browser").getAll().stream().map(Object::toString).toList();
  }

  /** A picture of the page, to be looked at. */
  public Browser picture(String name) {
    try {
      Files.createDirectories(PICTURES);
      Files.write(PICTURES.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    driver.quit();
  }

  private static Stream<String> told(Rule rule) {
    return rule.getNodes().stream()
        .map(node -> rule.getId() + " " + node.getTarget() + ": " + node.getFailureSummary());
  }

  private Browser set(String label, boolean wanted) {
    WebElement box = field(label);
    if (box.isSelected() != wanted) {
      box.click();
    }
    return this;
  }

  private WebElement field(String label) {
    WebElement named = awaitElement(By.xpath("//label[normalize-space()=" + quoted(label) + "]"));
    return driver.findElement(By.id(String.valueOf(named.getDomAttribute("for"))));
  }

  private WebElement awaitElement(By by) {
    return new WebDriverWait(driver, PATIENCE)
        .withMessage(() -> by + " is not on the page:\n" + text())
        .until(page -> page.findElements(by).stream().findFirst().orElse(null));
  }

  private static String quoted(String text) {
    return "\"" + text + "\"";
  }
}
