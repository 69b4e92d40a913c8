package com.netpoint.license.protocol.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;

class ListingJsonTest {
  @Test
  void emptyListsAreWrittenAndRead() {
    assertThat(ListingJson.products(List.of())).isEqualTo("{\"products\":[]}");
    assertThat(ListingJson.licenses(List.of())).isEqualTo("{\"licenses\":[]}");
    assertThat(ListingJson.sessions(List.of())).isEqualTo("{\"sessions\":[]}");
    assertThat(ListingJson.readProducts("{\"products\":[]}")).isEmpty();
    assertThat(ListingJson.readLicenses("{\"licenses\":[]}")).isEmpty();
    assertThat(ListingJson.readSessions("{\"sessions\":[]}")).isEmpty();
  }

  @Test
  void aProductWithAnUnknownCountingRuleIsRefused() {
    String text = Golden.text("products.json").replace("\"station\"", "\"floating\"");
    assertThatExceptionOfType(InvalidJsonException.class)
        .isThrownBy(() -> ListingJson.readProducts(text))
        .withMessageContaining("'floating' is no counting rule");
  }

  @Test
  void aLicenseWithAnUnknownCountingRuleIsRefused() {
    String text = Golden.text("licenses.json").replace("\"process\"", "\"floating\"");
    assertThatExceptionOfType(InvalidJsonException.class)
        .isThrownBy(() -> ListingJson.readLicenses(text))
        .withMessageContaining("'floating' is no counting rule");
  }

  @Test
  void aLicenseWithoutASeatIsRefused() {
    String text = Golden.text("licenses.json").replace("\"seats\":5", "\"seats\":0");
    assertThatExceptionOfType(InvalidJsonException.class)
        .isThrownBy(() -> ListingJson.readLicenses(text))
        .withMessage("an entitlement has at least 1 seat, not 0");
  }

  @Test
  void aLicenseThatContradictsItselfIsRefused() {
    String text =
        Golden.text("licenses.json")
            .replaceFirst("\"entitlements\":\\[.*?]", "\"entitlements\":[]");
    assertThatExceptionOfType(InvalidJsonException.class)
        .isThrownBy(() -> ListingJson.readLicenses(text))
        .withMessage("a license has at least one entitlement");
  }
}
