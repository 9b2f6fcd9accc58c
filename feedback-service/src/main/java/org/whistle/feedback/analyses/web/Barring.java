package org.whistle.feedback.analyses.web;

import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.whistle.feedback.analyses.AnalysisRefused;
import org.whistle.web.Refusal;

/** Tells a refused move as a problem document. */
final class Barring {
  private Barring() {}

  static <T> Supplier<T> of(Supplier<T> effect) {
    return () -> {
      try {
        return effect.get();
      } catch (NoSuchElementException unknown) {
        throw Refusal.notFound();
      } catch (AnalysisRefused refused) {
        throw problem(refused);
      }
    };
  }

  private static Refusal problem(AnalysisRefused refused) {
    var slug = refused.why().name().toLowerCase(Locale.ROOT).replace('_', '-');
    return switch (refused.why()) {
      case CAUSE_UNKNOWN -> Refusal.invalid("cause", "not in the list");
      case UNIT_UNKNOWN -> Refusal.invalid("unit", "not in the list");
      case PERSON_UNKNOWN -> Refusal.invalid("person", "never had the case");
      case DUE_BEFORE_NOW -> Refusal.invalid("dueAt", "later than now");
      case NOT_EXPLAINED_YET, EXPLANATION_CONFIRMED, NOT_CONFIRMED_YET, ALREADY_REVISITED ->
          Refusal.conflict(slug, refused.number());
      case OWN_EXPLANATION, OWN_CASE -> new Refusal(HttpStatus.FORBIDDEN, slug, refused.number());
    };
  }
}
