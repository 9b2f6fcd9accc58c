package org.whistle.feedback.appeals.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistle.feedback.appeals.ReadAppeals.Said;
import org.whistle.feedback.appeals.model.Appeal;

/**
 * One appeal.
 *
 * @param supportedBy the first of two persons, and {@code decidedBy} who had the last word
 * @param dueAt by when it should be decided, while it isn't
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AppealView(
    UUID id,
    UUID requestId,
    String number,
    String part,
    String reason,
    String reasonName,
    UUID evidence,
    String by,
    Instant at,
    String state,
    @Nullable String supportedBy,
    @Nullable String decidedBy,
    @Nullable String words,
    @Nullable Instant dueAt,
    @Nullable Boolean overdue) {

  static AppealView of(Said said, String reasonName) {
    var appeal = said.it().appeal();
    var claim = appeal.claim();
    return new AppealView(
        claim.id(),
        claim.requestId(),
        said.it().number(),
        claim.part(),
        claim.reason(),
        reasonName,
        claim.evidence(),
        claim.by(),
        claim.at(),
        AppealState.name(appeal),
        first(appeal),
        last(appeal),
        said.words().orElse(null),
        null,
        null);
  }

  AppealView due(Instant at, boolean isOver) {
    return new AppealView(
        id,
        requestId,
        number,
        part,
        reason,
        reasonName,
        evidence,
        by,
        this.at,
        state,
        supportedBy,
        decidedBy,
        words,
        at,
        isOver ? true : null);
  }

  private static @Nullable String first(Appeal appeal) {
    return switch (appeal) {
      case Appeal.Asked _, Appeal.Refused _ -> null;
      case Appeal.Supported it -> it.first();
      case Appeal.Excluded it -> it.first();
    };
  }

  private static @Nullable String last(Appeal appeal) {
    return switch (appeal) {
      case Appeal.Asked _, Appeal.Supported _ -> null;
      case Appeal.Excluded it -> it.second();
      case Appeal.Refused it -> it.by();
    };
  }
}
