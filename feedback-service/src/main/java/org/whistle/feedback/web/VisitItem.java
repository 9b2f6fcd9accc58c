package org.whistle.feedback.web;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistle.feedback.Waiting;

/**
 * A resident to be asked.
 *
 * @param id the request's
 * @param reason {@code resolved|withdrawn}
 * @param dueAt when somebody must have tried at the latest
 * @param tries how often nobody answered
 */
record VisitItem(
    UUID id,
    UUID visitId,
    String number,
    String summary,
    String category,
    String categoryName,
    String urgency,
    String place,
    String placeName,
    int cycle,
    String reason,
    Instant dueAt,
    boolean overdue,
    int tries) {

  static VisitItem of(Waiting.Visit waiting, @Nullable String language) {
    var matter = waiting.matter();
    var subject = matter.subject();
    var about = About.of(subject, language);
    return new VisitItem(
        subject.requestId(),
        matter.visit().id(),
        subject.number(),
        about.summary(),
        subject.category(),
        about.categoryName(),
        subject.urgency(),
        subject.place(),
        subject.placeName(),
        matter.cycle(),
        Wire.of(matter.visit().reason()),
        matter.visit().firstTryBy(),
        waiting.overdue(),
        matter.triedAt().size());
  }
}
