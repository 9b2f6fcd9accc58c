package org.whistle.feedback.web;

import jakarta.validation.Valid;
import java.util.UUID;
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
import org.whistle.feedback.asking.Reasons;
import org.whistle.web.Once;

/** A resident's verdict on his own request. */
@RestController
@RequestMapping("/api/requests/{id}")
class RatingController {
  private final RateRequest rating;
  private final Known known;
  private final Reasons reasons;

  RatingController(RateRequest rating, Known known, Reasons reasons) {
    this.rating = rating;
    this.known = known;
    this.reasons = reasons;
  }

  @PostMapping("/rating")
  @Allow(Role.RESIDENT)
  ResponseEntity<byte[]> rate(
      @PathVariable UUID id, @Valid @RequestBody RatingBody body, Caller caller, Once once) {
    known.ended(caller, id);
    var verdict = body.verdict(reasons);
    return once.answer(HttpStatus.OK, Refusing.of(() -> Moved.of(rating.rate(id, verdict))));
  }
}
