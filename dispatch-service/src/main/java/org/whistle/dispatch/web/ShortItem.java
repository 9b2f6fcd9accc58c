package org.whistle.dispatch.web;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistle.catalogue.Catalogue;
import org.whistle.dispatch.model.Dues;
import org.whistle.dispatch.model.Handling;

/** One request in a summary: what it is, who has it, and what is due. */
record ShortItem(
    UUID id,
    String number,
    String summary,
    String urgency,
    String state,
    String tier,
    @Nullable String holder,
    @Nullable String clock,
    @Nullable Instant dueAt) {

  static ShortItem of(Handling life, Locale language) {
    var matter = life.matter();
    var hand = life.hand();
    return new ShortItem(
        life.id(),
        matter.number(),
        Catalogue.standard().summary(matter.category(), matter.placeName(), language),
        matter.urgency(),
        life.state().wire(),
        life.state().holding().desk().tier().wire(),
        hand == null ? null : hand.by(),
        life.due().map(Dues.Due::clock).orElse(null),
        life.due().map(Dues.Due::at).orElse(null));
  }
}
