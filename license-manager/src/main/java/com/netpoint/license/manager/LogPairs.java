package com.netpoint.license.manager;

import ch.qos.logback.classic.pattern.ClassicConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import com.netpoint.license.manager.cli.UnseenCharacters;
import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.event.KeyValuePair;

/**
 * The pairs of a line of the log, in a form that no value can leave: a user may call himself {@code
 * x" code="…}, or have a line break in his name. Public, because Logback makes it.
 */
public final class LogPairs extends ClassicConverter {

  @Override
  public String convert(ILoggingEvent event) {
    List<KeyValuePair> pairs = event.getKeyValuePairs();
    return pairs == null ? "" : pairs.stream().map(LogPairs::text).collect(Collectors.joining(" "));
  }

  private static String text(KeyValuePair pair) {
    StringBuilder text = new StringBuilder(pair.key).append("=\"");
    String.valueOf(pair.value).codePoints().forEach(character -> append(text, character));
    return text.append('"').toString();
  }

  private static void append(StringBuilder text, int character) {
    if (character == '"' || character == '\\') {
      text.append('\\').appendCodePoint(character);
    } else if (UnseenCharacters.has(character)) {
      text.append(String.format("\\u%04x", character));
    } else {
      text.appendCodePoint(character);
    }
  }
}
