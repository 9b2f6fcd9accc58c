package org.whistle.tracking.web;

import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;

/** The language of the running call: Chinese unless English was asked for. */
final class Languages {
  private Languages() {}

  static Locale current() {
    return LocaleContextHolder.getLocale().getLanguage().equals("en")
        ? Locale.ENGLISH
        : Locale.SIMPLIFIED_CHINESE;
  }
}
