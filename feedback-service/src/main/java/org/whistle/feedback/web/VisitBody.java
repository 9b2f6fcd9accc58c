package org.whistle.feedback.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.whistle.feedback.RecordVisit.Said;
import org.whistle.feedback.asking.Reasons;
import org.whistle.feedback.model.Channel;
import org.whistle.feedback.model.Level;
import org.whistle.feedback.model.Solved;

/** What a visitor reports: whom he reached and what they said, or that nobody answered. */
record VisitBody(
    @NotNull @Pattern(regexp = "phone|door|online") String channel,
    @NotNull @Pattern(regexp = "reached|no-contact") String outcome,
    @Nullable @Size(max = 100) List<@Valid Answer> answers) {

  record Answer(
      @Nullable @Size(max = 100) String respondent,
      @NotNull @Pattern(regexp = "yes|partly|no") String solved,
      @NotNull @Min(1) @Max(5) Integer level,
      @Nullable @Size(max = 8) List<@Size(max = 40) String> reasons,
      @Nullable @Size(max = 2000) String words,
      @Nullable @Size(max = 2000) String wish) {

    Said said(Reasons list) {
      return new Said(
          Optional.ofNullable(respondent),
          Wire.constant(Solved.class, solved),
          Level.of(level),
          Causes.of("answers.reasons", reasons, list),
          Optional.ofNullable(words),
          Optional.ofNullable(wish));
    }
  }

  @AssertTrue(message = "reached: at least one answer; no-contact: none")
  boolean isAnsweredWhenReached() {
    return outcome == null || "reached".equals(outcome) != (answers == null || answers.isEmpty());
  }

  boolean reached() {
    return "reached".equals(outcome);
  }

  Channel by() {
    return Wire.constant(Channel.class, channel);
  }

  List<Said> said(Reasons list) {
    return Optional.ofNullable(answers).orElse(List.of()).stream()
        .map(it -> it.said(list))
        .toList();
  }
}
