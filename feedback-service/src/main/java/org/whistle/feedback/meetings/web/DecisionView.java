package org.whistle.feedback.meetings.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.whistle.feedback.meetings.Read;
import org.whistle.feedback.meetings.model.Decision;
import org.whistle.feedback.meetings.model.Decision.Signed;

/**
 * What was decided, and how far it is.
 *
 * @param overdue a task's day has passed
 * @param request that came of it; absent until intake pointed it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DecisionView(
    String outcome,
    @Nullable String owner,
    @Nullable LocalDate dueOn,
    @Nullable Boolean overdue,
    @Nullable String words,
    boolean published,
    String by,
    Instant at,
    @Nullable NeedView request,
    @Nullable Done done) {

  /** Who said that it is done. */
  record Done(String by, Instant at) {
    private static @Nullable Done of(@Nullable Signed it) {
      return it == null ? null : new Done(it.who(), it.at());
    }
  }

  static @Nullable DecisionView of(@Nullable Decision it, Read read, @Nullable String language) {
    if (it == null) {
      return null;
    }
    var charge = it.charge();
    return new DecisionView(
        Wire.of(it.outcome()),
        charge == null ? null : charge.owner(),
        charge == null ? null : charge.dueOn(),
        it.isOverdue(read.today()) ? true : null,
        ItemView.words(read, it.wordsId()),
        it.published(),
        it.by().who(),
        it.by().at(),
        NeedView.of(ItemView.need(read, it.pointed()), language),
        Done.of(it.done()));
  }
}
