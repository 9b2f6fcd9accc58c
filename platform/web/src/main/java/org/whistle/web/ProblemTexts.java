package org.whistle.web;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** What problems are called, in Chinese and English; Chinese where nobody asked. */
final class ProblemTexts {

  static final List<Locale> LANGUAGES = List.of(Locale.CHINESE, Locale.ENGLISH);

  private static final List<String> BUNDLES = List.of("service-problems", "problems");
  private static final ResourceBundle.Control NO_SYSTEM_LOCALE =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private ProblemTexts() {}

  static Locale language(@Nullable String acceptLanguage) {
    if (acceptLanguage == null || acceptLanguage.isBlank()) {
      return Locale.CHINESE;
    }
    try {
      Locale found = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), LANGUAGES);
      return found == null ? Locale.CHINESE : found;
    } catch (IllegalArgumentException e) {
      return Locale.CHINESE;
    }
  }

  static String title(Refusal refusal, Locale language) {
    return text(refusal.slug() + ".title", refusal, language).orElse(refusal.slug());
  }

  static String detail(Refusal refusal, Locale language) {
    return text(refusal.slug() + ".detail", refusal, language)
        .orElseGet(() -> title(refusal, language));
  }

  private static Optional<String> text(String key, Refusal refusal, Locale language) {
    for (String bundle : BUNDLES) {
      try {
        String pattern =
            ResourceBundle.getBundle(bundle, language, NO_SYSTEM_LOCALE).getString(key);
        return Optional.of(new MessageFormat(pattern, language).format(refusal.args()));
      } catch (MissingResourceException e) {
        // The next bundle may know it; a slug that none knows is its own title.
      }
    }
    return Optional.empty();
  }
}
