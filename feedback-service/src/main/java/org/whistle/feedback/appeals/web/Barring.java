package org.whistle.feedback.appeals.web;

import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.whistle.feedback.appeals.AppealRefused;
import org.whistle.web.Refusal;

/** Tells a refused appeal as a problem document. */
final class Barring {
  private Barring() {}

  static <T> Supplier<T> of(Supplier<T> effect) {
    return () -> {
      try {
        return effect.get();
      } catch (NoSuchElementException unknown) {
        throw Refusal.notFound();
      } catch (AppealRefused refused) {
        throw problem(refused);
      }
    };
  }

  private static Refusal problem(AppealRefused refused) {
    var slug = refused.why().name().toLowerCase(Locale.ROOT).replace('_', '-');
    return switch (refused.why()) {
      case NOTHING_COUNTED -> Refusal.notFound();
      case REASON_UNKNOWN -> Refusal.invalid("reason", "not in the list for this part");
      case EVIDENCE_UNKNOWN, APPEALED_BEFORE, SECOND_PERSON_NEEDED, APPEAL_DECIDED ->
          Refusal.conflict(slug, refused.number());
      case OWN_APPEAL, OWN_CASE -> new Refusal(HttpStatus.FORBIDDEN, slug, refused.number());
    };
  }
}
