package com.netpoint.license.manager.console.view;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * A pool as the lists of products and features show it.
 *
 * @param location where it is: Local, or the name of another machine
 * @param url the Control Center of that machine, empty for this one
 * @param keys the ids of the licenses whose seats it has, comma separated
 * @param logins how many leases are alive in it
 * @param counting a name among the texts: by what holders are told apart
 * @param peak the most seats in use at one time, and when, in words; empty when none ever was
 * @param detachable whether a seat of it may be taken along, as far as is known here
 * @param restrictions what keeps some from its seats, in words; empty for nothing
 */
public record PoolRow(
    String location,
    String url,
    String vendor,
    String keys,
    String product,
    String feature,
    long seats,
    long inUse,
    long detached,
    long logins,
    String counting,
    String peak,
    boolean detachable,
    String restrictions) {
  private static final int LONG = 20;
  private static final int CUT = 13;

  /** The licenses for a narrow column, each cut where it is long. */
  public String shortKeys() {
    return Arrays.stream(keys.split(", ", -1))
        .map(each -> each.length() > LONG ? each.substring(0, CUT) + "…" : each)
        .collect(Collectors.joining(", "));
  }

  /** The path of the page by which a seat of it is taken along. */
  public String detach() {
    return "/products/detach?product="
        + URLEncoder.encode(product, StandardCharsets.UTF_8)
        + "&feature="
        + URLEncoder.encode(feature, StandardCharsets.UTF_8)
        + "&at="
        + URLEncoder.encode(url, StandardCharsets.UTF_8);
  }

  /** The path of its sessions, in the Control Center where it is. */
  public String sessions() {
    return url + "/sessions?filter=" + URLEncoder.encode(product, StandardCharsets.UTF_8);
  }

  /** How full it is, in whole percent; 100 when it has no seats. */
  public long percent() {
    return seats == 0 ? 100 : Math.min(100, inUse * 100 / seats);
  }
}
