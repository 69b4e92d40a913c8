package com.netpoint.license.manager.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.jetty.http.HttpFields;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OriginsTest {
  @ParameterizedTest
  @CsvSource({
    // Sec-Fetch-Site, Origin, is it foreign?
    ",, false",
    "same-origin,, false",
    "cross-site,, true",
    "same-site,, true",
    "none,, true",
    ", http://manager:1947, false",
    ", https://manager:1947, true",
    ", http://manager:1948, true",
    ", http://evil.example, true",
    ", null, true",
    "same-origin, http://manager:1947, false",
    "same-origin, http://evil.example, true",
    "same-origin, https://evil.example, true",
    "cross-site, http://manager:1947, true",
    "cross-site, https://manager:1947, true",
  })
  void aBrowsersWordTellsWhoseFormItIs(String site, String origin, boolean foreign) {
    assertThat(Origins.isForeign(headers(site, origin), "http")).isEqualTo(foreign);
  }

  @ParameterizedTest
  @CsvSource({"same-origin, https://manager:1947, false", "same-origin, https://evil, true"})
  void aProxyMaySpeakHttpsForThisServer(String site, String origin, boolean foreign) {
    assertThat(Origins.isForeign(headers(site, origin), "http")).isEqualTo(foreign);
  }

  private static HttpFields headers(String site, String origin) {
    HttpFields.Mutable headers = HttpFields.build().add("Host", "manager:1947");
    if (site != null) {
      headers.add("Sec-Fetch-Site", site);
    }
    return origin == null ? headers : headers.add("Origin", origin);
  }
}
