package org.whistle.mending;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.whistle.access.Allow;
import org.whistle.access.Caller;
import org.whistle.access.Role;
import org.whistle.journal.KeptEvent;
import org.whistle.journal.KeptEvents;
import org.whistle.web.Refusal;

/** What this service could not apply, and who proposed what about it. */
@RestController
@RequestMapping("/api/operations/${spring.application.name}/kept")
@Allow({Role.ADMIN, Role.COMMAND})
class KeptController {
  private static final Set<String> REASONS = Set.of("held", "parked", "unknown");
  private static final int PAGE = 50;

  private final KeptEvents kept;
  private final Proposals proposals;

  KeptController(KeptEvents kept, Proposals proposals) {
    this.kept = kept;
    this.proposals = proposals;
  }

  /** One page, oldest first. */
  record KeptPage(List<KeptView> items, @Nullable String next) {}

  @GetMapping
  KeptPage list(
      @RequestParam Optional<String> reason,
      @RequestParam(defaultValue = "0") long after,
      HttpServletRequest request) {
    if (reason.isPresent() && !REASONS.contains(reason.get())) {
      throw new Refusal(HttpStatus.BAD_REQUEST, "invalid-parameter", "reason");
    }
    List<KeptEvent> found = kept.list(reason, after, PAGE);
    Map<Long, List<Proposal>> proposed = proposals.of(found.stream().map(KeptEvent::id).toList());
    String next =
        found.size() < PAGE
            ? null
            : request.getRequestURI()
                + "?after="
                + found.getLast().id()
                + reason.map(wanted -> "&reason=" + wanted).orElse("");
    return new KeptPage(
        found.stream()
            .map(event -> KeptView.of(event, proposed.getOrDefault(event.id(), List.of())))
            .toList(),
        next);
  }

  /** One of them; the body as it came only for administrators, who may correct it. */
  @GetMapping("/{id}")
  KeptView one(@PathVariable long id, Caller caller) {
    KeptEvent event = kept.find(id).orElseThrow(Refusal::notFound);
    return KeptView.whole(
        event, proposals.of(List.of(id)).getOrDefault(id, List.of()), caller.has(Role.ADMIN));
  }
}
