package com.netpoint.license.manager.console.view;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** The words of the pages in one language. Nothing here is HTML: the templates escape it. */
public final class Texts {
  private static final String BUNDLE = "com.netpoint.license.manager.console.texts";
  private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.GERMAN);

  private final Locale locale;
  private final ResourceBundle bundle;

  private Texts(Locale locale) {
    this.locale = locale;
    this.bundle =
        ResourceBundle.getBundle(
            BUNDLE,
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /**
   * The texts for whoever accepts these languages (RFC 9110, section 12.5.4); English where none of
   * his is there, or what he sent cannot be read.
   */
  public static Texts accepting(String acceptLanguage) {
    try {
      Locale found = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), LANGUAGES);
      return new Texts(found == null ? Locale.ENGLISH : found);
    } catch (IllegalArgumentException e) {
      return new Texts(Locale.ENGLISH);
    }
  }

  /** The language, as a page declares it (BCP 47). */
  public String language() {
    return locale.toLanguageTag();
  }

  /**
   * A text.
   *
   * @param values what takes the places of {0}, {1} and so on
   * @throws MissingResourceException when there is none of that name
   */
  public String of(String key, Object... values) {
    String text = bundle.getString(key);
    return values.length == 0 ? text : new MessageFormat(text, locale).format(values);
  }
}
