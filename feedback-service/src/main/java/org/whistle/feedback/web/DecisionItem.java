package org.whistle.feedback.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistle.feedback.model.Forgetting;
import org.whistle.feedback.model.Matter;
import org.whistle.feedback.model.Matter.RedoAwaited;

/**
 * What somebody is asked to decide.
 *
 * @param id the request's
 * @param did the decision's, for {@code /api/decisions/{did}/approve}
 * @param kind {@code redo|forgetting}
 * @param handledBy tier of the desk that called it done
 * @param askedBy a staff id, or {@code resident}, where it matters
 * @param words what the resident said with it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DecisionItem(
    UUID id,
    UUID did,
    String kind,
    String number,
    String summary,
    String category,
    String categoryName,
    String urgency,
    String place,
    String placeName,
    int cycle,
    @Nullable String handledBy,
    @Nullable String askedBy,
    Instant askedAt,
    @Nullable String words) {

  static DecisionItem of(RedoAwaited it, About about, @Nullable String words) {
    var redo = it.redo();
    var asked = new Asking(redo.id(), "redo", it.handler().desk().tier(), null, redo.askedAt());
    return of(it, about, asked, words);
  }

  static DecisionItem of(Matter it, Forgetting wish, About about) {
    return of(it, about, new Asking(wish.id(), "forgetting", null, wish.by(), wish.at()), null);
  }

  private record Asking(
      UUID id, String kind, @Nullable String handledBy, @Nullable String by, Instant at) {}

  private static DecisionItem of(Matter it, About about, Asking asked, @Nullable String words) {
    var subject = it.subject();
    return new DecisionItem(
        subject.requestId(),
        asked.id(),
        asked.kind(),
        subject.number(),
        about.summary(),
        subject.category(),
        about.categoryName(),
        subject.urgency(),
        subject.place(),
        subject.placeName(),
        it.cycle(),
        asked.handledBy(),
        asked.by(),
        asked.at(),
        words);
  }
}
