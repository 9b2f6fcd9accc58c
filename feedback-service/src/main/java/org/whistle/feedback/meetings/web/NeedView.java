package org.whistle.feedback.meetings.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistle.feedback.needs.model.Need;
import org.whistle.feedback.rates.Wording;

/** A request in a meeting, as it is now. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record NeedView(
    UUID id,
    String number,
    String placeName,
    String category,
    String categoryName,
    String channel,
    String state,
    @Nullable Instant dueAt,
    int others) {

  static @Nullable NeedView of(@Nullable Need it, @Nullable String language) {
    return it == null
        ? null
        : new NeedView(
            it.requestId(),
            it.number(),
            it.placeName(),
            it.category(),
            Wording.in(language).category(it.category()),
            it.channel(),
            it.state(),
            it.dueAt(),
            it.others());
  }
}
