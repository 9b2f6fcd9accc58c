package org.whistle.feedback.web;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistle.feedback.Rechecks;

/** A resident to be asked a second time. */
record RecheckItem(
    UUID id,
    String number,
    String summary,
    String category,
    String categoryName,
    String urgency,
    String place,
    String placeName,
    int cycle,
    Instant calledAt) {

  static RecheckItem of(Rechecks.Due due, @Nullable String language) {
    var subject = due.subject();
    var about = About.of(subject, language);
    return new RecheckItem(
        subject.requestId(),
        subject.number(),
        about.summary(),
        subject.category(),
        about.categoryName(),
        subject.urgency(),
        subject.place(),
        subject.placeName(),
        due.cycle(),
        due.calledAt());
  }
}
