package com.netpoint.license.manager.cli;

import static java.util.stream.Collectors.joining;

import com.netpoint.license.client.NoAnswer;
import com.netpoint.license.client.finder.Finding;
import com.netpoint.license.client.finder.FoundManager;
import com.netpoint.license.protocol.PoolSeats;
import com.netpoint.license.protocol.json.JsonText;
import java.util.List;

/**
 * Findings as people and scripts read them. Anybody may answer a search, so nothing that he wrote
 * reaches a terminal that could move its cursor or end a line.
 */
final class FindingText {
  private FindingText() {}

  static String line(Finding finding) {
    FoundManager manager = finding.manager();
    String said = manager == null ? finding.reason() : manager(manager);
    return printable(finding.asked() + ": " + said + ", " + finding.millis() + " ms");
  }

  static String json(List<Finding> findings) {
    return JsonText.object(json -> json.objects("findings", findings, FindingText::write));
  }

  private static String manager(FoundManager manager) {
    String name = manager.name().isEmpty() ? "without a name" : manager.name();
    String pools =
        manager.pools().stream().map(FindingText::pool).collect(joining("; "))
            + (manager.more() ? "; and more" : "");
    return manager.address()
        + ", "
        + name
        + ", version "
        + manager.version()
        + (pools.isEmpty() ? "" : ", " + pools);
  }

  private static String pool(PoolSeats pool) {
    return pool.product()
        + (pool.feature().equals(pool.product()) ? "" : " " + pool.feature())
        + " "
        + pool.inUse()
        + " of "
        + pool.seats()
        + " in use";
  }

  private static void write(JsonText json, Finding finding) {
    json.member("asked", finding.asked().text())
        .member("by", finding.asked().transport().name())
        .memberIfTrue("broadcast", finding.asked().broadcast())
        .member("millis", finding.millis());
    FoundManager manager = finding.manager();
    NoAnswer.Kind whyNot = finding.whyNot();
    if (manager == null) {
      json.member("code", whyNot == null ? null : whyNot.name()).member("reason", finding.reason());
      return;
    }
    json.member("address", manager.address().toString())
        .member("name", manager.name())
        .member("version", manager.version())
        .member("store", manager.store())
        .objects("pools", manager.pools(), FindingText::write)
        .memberIfTrue("more", manager.more());
  }

  private static void write(JsonText json, PoolSeats pool) {
    json.member("product", pool.product())
        .member("feature", pool.feature())
        .member("seats", pool.seats())
        .member("inUse", pool.inUse());
  }

  private static String printable(String text) {
    return text.codePoints()
        .map(character -> UnseenCharacters.has(character) ? '?' : character)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
