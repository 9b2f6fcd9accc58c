package org.whistle.mending;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
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
import org.whistle.journal.NotMended;
import org.whistle.journal.NotMended.Why;
import org.whistle.web.Once;
import org.whistle.web.Refusal;

/** Two people, one after the other. */
@RestController
@RequestMapping("/api/operations/${spring.application.name}/kept/{id}")
@Allow({Role.ADMIN, Role.COMMAND})
class ProposalController {
  private final MendEvent mend;

  ProposalController(MendEvent mend) {
    this.mend = mend;
  }

  /** What is to be done, and why; {@code body} is the corrected JSON, to {@code mend} alone. */
  record Wish(
      @NotNull @Pattern(regexp = "redrive|mend|discard") String action,
      @Nullable String body,
      @NotBlank @Size(max = 500) String reason) {}

  /** Which proposal is meant, so that nobody approves what they haven't seen. */
  record Decision(@NotNull UUID proposal) {}

  @PostMapping("/proposals")
  ResponseEntity<byte[]> propose(
      @PathVariable long id, @Valid @RequestBody Wish wish, Caller caller, Once once) {
    boolean mends = wish.action().equals("mend");
    if (mends != (wish.body() != null)) {
      throw Refusal.invalid("body", mends ? "missing" : "only to mend");
    }
    if (mends && !caller.has(Role.ADMIN)) {
      throw Refusal.forbidden();
    }
    return once.answer(HttpStatus.CREATED, () -> mend.propose(id, wish, caller));
  }

  @PostMapping("/refusal")
  ResponseEntity<byte[]> refuse(
      @PathVariable long id, @Valid @RequestBody Decision decision, Caller caller, Once once) {
    return once.answer(HttpStatus.OK, () -> mend.refuse(id, decision.proposal(), caller));
  }

  /**
   * With everything that is held behind it in one transaction; where one of those fails, it alone,
   * and then those one by one.
   */
  @PostMapping("/approval")
  ResponseEntity<byte[]> approve(
      @PathVariable long id, @Valid @RequestBody Decision decision, Caller caller, Once once) {
    try {
      return approve(id, decision, caller, once, false);
    } catch (NotMended together) {
      if (together.why() != Why.FAILS) {
        throw mend.unmended(id, decision.proposal(), caller, together);
      }
    }
    Optional<UUID> request = mend.requestOf(id);
    try {
      ResponseEntity<byte[]> answer = approve(id, decision, caller, once, true);
      request.ifPresent(mend::releaseBehind);
      return answer;
    } catch (NotMended alone) {
      throw mend.unmended(id, decision.proposal(), caller, alone);
    }
  }

  private ResponseEntity<byte[]> approve(
      long id, Decision decision, Caller caller, Once once, boolean alone) {
    return once.answer(HttpStatus.OK, () -> mend.approve(id, decision.proposal(), caller, alone));
  }
}
