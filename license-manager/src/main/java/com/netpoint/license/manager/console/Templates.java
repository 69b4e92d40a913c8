package com.netpoint.license.manager.console;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.util.Map;

/** The templates, which the build has compiled. */
final class Templates {
  private static final String PACKAGE = "com.netpoint.license.manager.console.templates";

  private final TemplateEngine engine =
      TemplateEngine.createPrecompiled(null, ContentType.Html, null, PACKAGE);

  /** What a template makes of the values, in UTF-8. */
  byte[] render(String name, Map<String, Object> values) {
    Utf8ByteOutput output = new Utf8ByteOutput();
    engine.render(name + ".jte", values, output);
    return output.toByteArray();
  }
}
