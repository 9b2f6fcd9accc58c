package org.whistle.feedback.meetings.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.whistle.feedback.meetings.DecideItem.Minute;
import org.whistle.feedback.meetings.model.Decision.Charge;
import org.whistle.feedback.meetings.model.Outcome;
import org.whistle.web.Refusal;

/** A decision as somebody writes it down; residents read it unless {@code published} is false. */
record MinuteBody(
    @NotNull @Pattern(regexp = "request|task|answer|put-off") String outcome,
    @NotBlank @Size(max = 2000) String words,
    @Nullable @Pattern(regexp = "(place:\\d{9,15}|unit:[A-Z]\\d{2}|staff:[A-Za-z0-9._-]{1,64})")
        String owner,
    @Nullable LocalDate dueOn,
    @Nullable Boolean published,
    @Nullable @Pattern(regexp = "\\d{4}") String category) {

  Minute minute() {
    return new Minute(
        Wire.constant(Outcome.class, outcome),
        charge(),
        words.strip(),
        published == null || published,
        Known.category(category));
  }

  /** What is to be done has somebody who does it, and a day. */
  private @Nullable Charge charge() {
    if (owner != null && dueOn != null) {
      return new Charge(owner, dueOn);
    }
    if (owner != null || dueOn != null || outcome.equals("task")) {
      throw Refusal.invalid(owner == null ? "owner" : "dueOn", "unit:D06, 2026-12-05");
    }
    return null;
  }
}
