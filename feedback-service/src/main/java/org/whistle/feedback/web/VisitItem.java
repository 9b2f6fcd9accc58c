package org.whistle.feedback.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistle.feedback.Waiting;
import org.whistle.feedback.asking.Script;

/**
 * A resident to be asked.
 *
 * @param id the request's
 * @param reason {@code resolved|withdrawn}
 * @param dueAt when somebody must have tried at the latest
 * @param tries how often nobody answered, and {@code triedAt} when
 * @param callFrom before which the resident would rather not be called
 * @param script what to say
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
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
    int tries,
    List<Instant> triedAt,
    @Nullable Instant callFrom,
    List<String> script) {

  static VisitItem of(Waiting.Visit waiting, Script script, @Nullable String language) {
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
        matter.triedAt().size(),
        matter.triedAt(),
        matter.visit().callFrom().orElse(null),
        script.lines(
            Wire.of(matter.visit().reason()),
            subject.urgency(),
            subject.category(),
            About.locale(language)));
  }
}
