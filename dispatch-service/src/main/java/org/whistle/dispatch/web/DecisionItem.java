package org.whistle.dispatch.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistle.catalogue.Catalogue;
import org.whistle.contracts.ProposedWhistle;
import org.whistle.dispatch.Decisions;
import org.whistle.dispatch.model.Dues;

/**
 * A wish that somebody is asked to allow.
 *
 * @param id the request's
 * @param did the decision's, for {@code /api/decisions/{did}/approve}
 * @param until the new date, or the review date; absent where a unit returns a whistle
 * @param whistle what a community proposes
 * @param handledBy tier of the desk that asks
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
    String handledBy,
    String askedBy,
    Instant askedAt,
    String reason,
    @Nullable Instant until,
    @Nullable ProposedWhistle whistle,
    @Nullable Instant dueAt,
    @Nullable Instant dueSince) {

  static DecisionItem of(Decisions.Entry entry, Locale language) {
    var life = entry.handling();
    var matter = life.matter();
    var wish = entry.decision().wish();
    var catalogue = Catalogue.standard();
    return new DecisionItem(
        life.id(),
        entry.decision().id(),
        wish.kind().wire(),
        matter.number(),
        catalogue.summary(matter.category(), matter.placeName(), language),
        matter.category(),
        catalogue
            .find(matter.category())
            .map(category -> category.name(language))
            .orElse(matter.category()),
        matter.urgency(),
        matter.place(),
        matter.placeName(),
        life.cycle(),
        life.state().holding().desk().tier().wire(),
        wish.by(),
        entry.askedAt(),
        wish.reason(),
        wish.until(),
        wish.call() == null ? null : wish.call().proposed(),
        life.due().map(Dues.Due::at).orElse(null),
        life.dueSince().orElse(null));
  }
}
