package com.netpoint.license.manager.access;

import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;

/** Tells whether what changes something was sent by one of our own pages. */
public final class Origins {
  private Origins() {}

  /**
   * Whether a browser says that another site's page made it send this (RFC 6454, Fetch Metadata).
   * Who sends neither header is no browser, and needs the token all the same. A proxy in front may
   * speak https where this server speaks http: then the browser's own word has to come with it.
   */
  public static boolean isForeign(HttpFields headers, String scheme) {
    String site = headers.get("Sec-Fetch-Site");
    if (site != null && !site.equals("same-origin")) {
      return true;
    }
    String origin = headers.get(HttpHeader.ORIGIN);
    if (origin == null) {
      return false;
    }
    String host = headers.get(HttpHeader.HOST);
    boolean behindProxy = site != null && origin.equals("https://" + host);
    return !behindProxy && !origin.equals(scheme + "://" + host);
  }

  /**
   * Whether another site's page leads here: browsers then send no cookie that is strict about it,
   * though they may have it.
   */
  public static boolean isLedFromElsewhere(HttpFields headers) {
    String site = headers.get("Sec-Fetch-Site");
    return site != null && (site.equals("cross-site") || site.equals("same-site"));
  }

  /** Whether any page sent it: programs say nothing of an origin. */
  public static boolean isPage(HttpFields headers) {
    return headers.contains(HttpHeader.ORIGIN) || headers.contains("Sec-Fetch-Site");
  }
}
