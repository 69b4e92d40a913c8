package com.netpoint.license.manager.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PerProductTest {
  @Test
  void eachLineSaysWhatIsOtherForOneProduct() {
    PerProduct read =
        PerProduct.parse(
            "# laptops\n\nproduct:netpoint max-detach=7d, reserved-seats=2\n"
                + "PRODUCT:NetPlan,Enable-Detaching=on");
    assertThat(read.get("netpoint", Catalog.MAX_DETACH)).isEqualTo(Duration.ofDays(7));
    assertThat(read.get("NETPOINT", Catalog.RESERVED_SEATS)).isEqualTo(2);
    assertThat(read.get("netpoint", Catalog.ENABLE_DETACHING)).isNull();
    assertThat(read.get("netplan", Catalog.ENABLE_DETACHING)).isTrue();
    assertThat(read.get("other", Catalog.MAX_DETACH)).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "netpoint max-detach=7d | 'netpoint' is not product: and a product's ID",
        "product: max-detach=7d | 'product:' is not product: and a product's ID",
        "product:netpoint | nothing is said of product:netpoint",
        "product:netpoint max-detach | 'max-detach' is to be one max-detach=VALUE",
        "product:p max-detach=7d max-detach=8d | 'max-detach=8d' is to be one max-detach=VALUE",
        "product:netpoint max-detach=0d | it lies between 1d and 3650d, not 0d",
        "product:netpoint lease-time=60s | 'lease-time' is none of enable-detaching,"
            + " reserved-seats, reserved-percent and max-detach",
        "product:netpoint per-product=x | 'per-product' is none of enable-detaching,"
            + " reserved-seats, reserved-percent and max-detach",
      })
  void aLineThatSaysNothingIsNamed(String line, String why) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PerProduct.parse("\n" + line))
        .withMessage("line 2: " + why);
  }

  @Test
  void aProductHasOneLine() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> PerProduct.parse("product:p max-detach=7d\nproduct:P reserved-seats=1\nnonsense"))
        .withMessage(
            "line 2: p has a line before this one;"
                + " line 3: 'nonsense' is not product: and a product's ID");
  }
}
