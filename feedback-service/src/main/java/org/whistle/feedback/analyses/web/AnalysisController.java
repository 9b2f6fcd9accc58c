package org.whistle.feedback.analyses.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.whistle.access.Allow;
import org.whistle.access.Caller;
import org.whistle.access.Role;
import org.whistle.feedback.analyses.ExplainBadRating;
import org.whistle.feedback.analyses.ExplainBadRating.Saying;
import org.whistle.feedback.analyses.ReviewExplanation;
import org.whistle.feedback.analyses.RevisitBadRating;
import org.whistle.feedback.analyses.model.Revisit;
import org.whistle.web.Once;

/** The moves of an analysis. */
@RestController
@RequestMapping("/api/analyses/{ratingId}")
class AnalysisController {
  private final ExplainBadRating explaining;
  private final ReviewExplanation reviewing;
  private final RevisitBadRating revisiting;

  AnalysisController(
      ExplainBadRating explaining, ReviewExplanation reviewing, RevisitBadRating revisiting) {
    this.explaining = explaining;
    this.reviewing = reviewing;
    this.revisiting = revisiting;
  }

  record SayingBody(
      @NotBlank String cause,
      @Nullable String unit,
      @Nullable String person,
      @NotBlank @Size(max = 2000) String action,
      @NotNull Instant dueAt) {
    Saying saying() {
      return new Saying(
          cause, Optional.ofNullable(unit), Optional.ofNullable(person), action.strip(), dueAt);
    }
  }

  record ConfirmBody(boolean published) {}

  record WordsBody(@NotBlank @Size(max = 2000) String words) {}

  record RevisitBody(@NotBlank String outcome, @Nullable @Size(max = 2000) String words) {}

  @PostMapping("/explain")
  @Allow({Role.COMMUNITY, Role.STREET, Role.DEPARTMENT, Role.UNIT})
  ResponseEntity<byte[]> explain(
      @PathVariable UUID ratingId, @Valid @RequestBody SayingBody body, Caller caller, Once once) {
    return once.answer(
        HttpStatus.OK, () -> AnalysisState.of(explaining.explain(ratingId, caller, body.saying())));
  }

  @PostMapping("/confirm")
  @Allow(Role.APPRAISER)
  ResponseEntity<byte[]> confirm(
      @PathVariable UUID ratingId, @RequestBody ConfirmBody body, Caller caller, Once once) {
    return once.answer(
        HttpStatus.OK,
        () -> AnalysisState.of(reviewing.confirm(ratingId, caller, body.published())));
  }

  @PostMapping("/send-back")
  @Allow(Role.APPRAISER)
  ResponseEntity<byte[]> sendBack(
      @PathVariable UUID ratingId, @Valid @RequestBody WordsBody body, Caller caller, Once once) {
    return once.answer(
        HttpStatus.OK,
        () -> AnalysisState.of(reviewing.sendBack(ratingId, caller, body.words().strip())));
  }

  @PostMapping("/revisit")
  @Allow({Role.VISITOR, Role.APPRAISER})
  ResponseEntity<byte[]> revisit(
      @PathVariable UUID ratingId, @Valid @RequestBody RevisitBody body, Caller caller, Once once) {
    Revisit.Outcome outcome = Asked.outcome(body.outcome());
    var words = Optional.ofNullable(body.words());
    return once.answer(
        HttpStatus.OK,
        () -> AnalysisState.of(revisiting.revisit(ratingId, caller, outcome, words)));
  }
}
