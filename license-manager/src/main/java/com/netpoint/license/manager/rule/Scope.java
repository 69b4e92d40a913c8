package com.netpoint.license.manager.rule;

import java.util.Locale;

/** The pools that a rule is about: all, or those of a product or feature. */
record Scope(NamePattern product, NamePattern feature) {

  boolean includes(Scope other) {
    return product.includes(other.product) && feature.includes(other.feature);
  }

  boolean covers(String productId, String featureId) {
    return product.matches(productId.toLowerCase(Locale.ROOT))
        && feature.matches(featureId.toLowerCase(Locale.ROOT));
  }
}
