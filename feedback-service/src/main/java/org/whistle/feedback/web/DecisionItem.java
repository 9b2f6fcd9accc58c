package org.whistle.feedback.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A re-do that somebody is asked to decide.
 *
 * @param id the request's
 * @param did the decision's, for {@code /api/decisions/{did}/approve}
 * @param handledBy tier of the desk that called it done
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
    String handledBy,
    Instant askedAt,
    @Nullable String words) {}
