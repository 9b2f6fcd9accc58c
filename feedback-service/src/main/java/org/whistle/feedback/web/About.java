package org.whistle.feedback.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.whistle.catalogue.Catalogue;
import org.whistle.feedback.model.Matter;
import org.whistle.feedback.model.Subject;

/** What a matter is about, in the reader's language: Chinese unless English is asked for. */
record About(String summary, String categoryName) {
  private static final Catalogue CATALOGUE = Catalogue.standard();

  static About of(Matter it, @Nullable String acceptLanguage) {
    return of(it.subject(), acceptLanguage);
  }

  static About of(Subject it, @Nullable String acceptLanguage) {
    var locale = locale(acceptLanguage);
    return new About(
        CATALOGUE.summary(it.category(), it.placeName(), locale),
        CATALOGUE.category(it.category()).name(locale));
  }

  static Locale locale(@Nullable String acceptLanguage) {
    return acceptLanguage != null && acceptLanguage.toLowerCase(Locale.ROOT).startsWith("en")
        ? Locale.ENGLISH
        : Locale.CHINESE;
  }
}
