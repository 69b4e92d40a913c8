package com.netpoint.license.manager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class LogFileTest {
  private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  private final List<Appender<ILoggingEvent>> before = appenders();

  @AfterEach
  void forgetTheFile() {
    for (Appender<ILoggingEvent> each : appenders()) {
      if (!before.contains(each)) {
        root.detachAppender(each);
        each.stop();
      }
    }
  }

  @Test
  void anEventIsALineInTheDataFolder(@TempDir Path data) throws IOException {
    LogFile.open(data);
    LoggerFactory.getLogger("com.netpoint.license.test")
        .atInfo()
        .addKeyValue("lease", "lease-1")
        .log("checkin");
    Path file = data.resolve("manager.log");
    await().until(() -> Files.exists(file) && Files.size(file) > 0);
    assertThat(Files.readString(file))
        .matches(
            "\\d{4}-\\d\\d-\\d\\dT[0-9:.]+(Z|[+-]\\d\\d:\\d\\d) INFO +checkin lease=\"lease-1\"\\R");
  }

  @Test
  void noValueCanForgeAPairOrALine(@TempDir Path data) throws IOException {
    LogFile.open(data);
    LoggerFactory.getLogger("com.netpoint.license.test")
        .atInfo()
        .addKeyValue("user", "x\" code=\"NO_SEAT_FREE\\\nINFO \u2028checkin\u202e")
        .addKeyValue("host", "Zo\u00eb-\ud83d\ude00")
        .log("checkout granted");
    Path file = data.resolve("manager.log");
    await().until(() -> Files.exists(file) && Files.size(file) > 0);
    assertThat(Files.readString(file).lines()).hasSize(1);
    assertThat(Files.readString(file))
        .endsWith(
            "checkout granted user=\"x\\\" code=\\\"NO_SEAT_FREE\\\\\\u000aINFO \\u2028checkin\\u202e\""
                + " host=\"Zo\u00eb-\ud83d\ude00\""
                + System.lineSeparator());
  }

  private List<Appender<ILoggingEvent>> appenders() {
    List<Appender<ILoggingEvent>> appenders = new ArrayList<>();
    Iterator<Appender<ILoggingEvent>> each = root.iteratorForAppenders();
    each.forEachRemaining(appenders::add);
    return appenders;
  }
}
