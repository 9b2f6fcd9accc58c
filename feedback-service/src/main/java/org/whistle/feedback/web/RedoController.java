package org.whistle.feedback.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.whistle.access.Allow;
import org.whistle.access.Caller;
import org.whistle.access.Role;
import org.whistle.feedback.AskAgain;
import org.whistle.feedback.RateRequest;
import org.whistle.feedback.ReadRedo;
import org.whistle.feedback.model.Matter.Settled;
import org.whistle.web.Once;

/** A resident says that it isn't solved: a re-do, or one request more where it is archived. */
@RestController
@RequestMapping("/api/requests/{id}/redo")
@Allow(Role.RESIDENT)
class RedoController {
  private final RateRequest rating;
  private final AskAgain again;
  private final ReadRedo left;
  private final Known known;

  RedoController(RateRequest rating, AskAgain again, ReadRedo left, Known known) {
    this.rating = rating;
    this.again = again;
    this.left = left;
    this.known = known;
  }

  record RedoBody(@Nullable @Size(max = 2000) String words) {}

  @GetMapping
  RedoView read(@PathVariable UUID id, Caller caller) {
    return RedoView.of(left.of(known.own(caller, id)));
  }

  @PostMapping
  ResponseEntity<byte[]> ask(
      @PathVariable UUID id,
      @Valid @RequestBody(required = false) @Nullable RedoBody body,
      Caller caller,
      Once once) {
    var isArchived = known.ended(caller, id) instanceof Settled;
    var words = Optional.ofNullable(body).map(RedoBody::words);
    return once.answer(
        HttpStatus.OK,
        Refusing.of(() -> Moved.of(isArchived ? again.ask(id, words) : rating.askRedo(id, words))));
  }
}
