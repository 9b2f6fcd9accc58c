package org.whistle.feedback.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
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
import org.whistle.feedback.RateRequest;
import org.whistle.feedback.RateRequest.Verdict;
import org.whistle.feedback.model.Cause;
import org.whistle.feedback.model.Level;
import org.whistle.feedback.model.Solved;
import org.whistle.web.Once;

/** A resident's verdict on his own request. */
@RestController
@RequestMapping("/api/requests/{id}")
class RatingController {
  private final RateRequest rating;
  private final Known known;

  RatingController(RateRequest rating, Known known) {
    this.rating = rating;
    this.known = known;
  }

  record RatingBody(
      @NotNull @Pattern(regexp = "yes|partly|no") String solved,
      @NotNull @Min(1) @Max(5) Integer level,
      @Nullable @Size(max = 8)
          List<
                  @Pattern(
                      regexp =
                          "not-solved|overdue|passed-around|attitude|unclear-answer|unreasonable-plan|came-back|beyond-duty")
                  String>
              reasons,
      @Nullable @Size(max = 2000) String words) {

    Verdict verdict() {
      return new Verdict(
          Wire.constant(Solved.class, solved),
          Level.of(level),
          Optional.ofNullable(reasons).orElse(List.of()).stream()
              .map(it -> Wire.constant(Cause.class, it))
              .toList(),
          Optional.ofNullable(words));
    }
  }

  record RedoBody(@Nullable @Size(max = 2000) String words) {}

  @PostMapping("/rating")
  @Allow(Role.RESIDENT)
  ResponseEntity<byte[]> rate(
      @PathVariable UUID id, @Valid @RequestBody RatingBody body, Caller caller, Once once) {
    known.ended(caller, id);
    return once.answer(HttpStatus.OK, Refusing.of(() -> Moved.of(rating.rate(id, body.verdict()))));
  }

  @PostMapping("/redo")
  @Allow(Role.RESIDENT)
  ResponseEntity<byte[]> redo(
      @PathVariable UUID id,
      @Valid @RequestBody(required = false) @Nullable RedoBody body,
      Caller caller,
      Once once) {
    known.ended(caller, id);
    var words = Optional.ofNullable(body).map(RedoBody::words);
    return once.answer(HttpStatus.OK, Refusing.of(() -> Moved.of(rating.askRedo(id, words))));
  }
}
