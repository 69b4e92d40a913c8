package com.netpoint.license.manager.rule;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * From which addresses seats may be asked for, one rule a line. Immutable.
 *
 * <p>{@code allow=} or {@code deny=}, and then an address of IPv4 or IPv6, a range ({@code
 * 192.0.2.1-192.0.2.9}), a network ({@code 192.168.0.0/16}), a wildcard ({@code 192.168.*}) or
 * {@code all}. The first rule that fits holds, from the top down; what fits none is allowed.
 */
public final class ClientRestrictions {
  /** Everybody may ask from everywhere. */
  public static final ClientRestrictions NONE = new ClientRestrictions("", List.of());

  private final String text;
  private final List<Rule> rules;

  private ClientRestrictions(String text, List<Rule> rules) {
    this.text = text;
    this.rules = rules;
  }

  /**
   * Reads what an administrator wrote.
   *
   * @throws IllegalArgumentException when a line cannot be understood; the message names each of
   *     them by its number and tells what is wrong with it
   */
  public static ClientRestrictions parse(String text) {
    return new ClientRestrictions(text, RuleLines.read(text, ClientRestrictions::rule));
  }

  /** The lines as they were written. */
  public String text() {
    return text;
  }

  /**
   * Why nothing may be asked for from an address, in a sentence; absent when it may.
   *
   * @param address as it is written; what cannot be read is among {@code all} and no others
   */
  public @Nullable String denial(String address) {
    IpAddress asking = IpAddress.parse(address);
    for (Rule rule : rules) {
      if (asking == null ? rule.range.isAll() : rule.range.contains(asking)) {
        return rule.allows ? null : told(rule, address);
      }
    }
    return null;
  }

  private static Rule rule(int number, String line) {
    Permission permission = Permission.of(line);
    if (permission == null) {
      throw new IllegalArgumentException("'" + line + "' does not begin with allow= or deny=");
    }
    if (permission.rest().isEmpty()) {
      throw new IllegalArgumentException("nothing stands after the =; write an address or all");
    }
    return new Rule(number, line, permission.allows(), AddressRange.parse(permission.rest()));
  }

  private static String told(Rule rule, String address) {
    return "Line "
        + rule.number
        + " of the Access Restrictions keeps "
        + address
        + " out: "
        + rule.line();
  }

  private record Rule(int number, String line, boolean allows, AddressRange range) {}
}
