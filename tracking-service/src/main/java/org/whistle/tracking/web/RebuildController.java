package org.whistle.tracking.web;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.whistle.access.Allow;
import org.whistle.access.Caller;
import org.whistle.access.Role;
import org.whistle.seal.AuditLog;
import org.whistle.tracking.RebuildView;
import org.whistle.tracking.store.Differences;
import org.whistle.tracking.store.Rebuilds;
import org.whistle.tracking.store.Rebuilds.Rebuild;
import org.whistle.web.Once;
import org.whistle.web.Refusal;

/** Rebuilds the view, or compares it with what a rebuild would give; both go on by themselves. */
@RestController
@RequestMapping("/api/operations/tracking/{kind:rebuild|compare}")
@Allow(Role.ADMIN)
class RebuildController {
  private final Rebuilds rebuilds;
  private final RebuildView rebuild;
  private final AuditLog audit;

  RebuildController(Rebuilds rebuilds, RebuildView rebuild, AuditLog audit) {
    this.rebuilds = rebuilds;
    this.rebuild = rebuild;
    this.audit = audit;
  }

  /**
   * How it stands.
   *
   * @param status where to ask again
   * @param differences of a comparison that is done; of a failed rebuild, what the topic lacks
   */
  record View(
      UUID id,
      String kind,
      String state,
      String status,
      String askedBy,
      Instant askedAt,
      @Nullable Instant startedAt,
      @Nullable Instant endedAt,
      int attempts,
      long heard,
      @Nullable String error,
      @Nullable Found differences) {}

  /** How many rows differ, and the first hundred. */
  record Found(long total, List<Differences.Item> items) {}

  @PostMapping
  ResponseEntity<byte[]> ask(Caller caller, @PathVariable String kind, Once once) {
    ResponseEntity<byte[]> answer =
        once.answer(
            HttpStatus.ACCEPTED,
            () -> {
              Rebuild asked =
                  rebuilds
                      .ask(kind, caller.id())
                      .orElseThrow(() -> Refusal.conflict("rebuild-running"));
              audit.write(caller, "view." + kind, asked.id().toString(), Map.of());
              return view(asked);
            });
    rebuild.wake();
    return ResponseEntity.status(answer.getStatusCode())
        .headers(answer.getHeaders())
        .location(URI.create(path(kind)))
        .body(answer.getBody());
  }

  @GetMapping
  View last(@PathVariable String kind) {
    return view(rebuilds.last(kind).orElseThrow(Refusal::notFound));
  }

  private static View view(Rebuild rebuild) {
    Differences found = rebuild.differences();
    return new View(
        rebuild.id(),
        rebuild.kind(),
        rebuild.state(),
        path(rebuild.kind()),
        rebuild.askedBy(),
        rebuild.askedAt(),
        rebuild.startedAt(),
        rebuild.endedAt(),
        rebuild.attempts(),
        rebuild.heard(),
        rebuild.error(),
        found == null ? null : new Found(found.total(), found.items()));
  }

  private static String path(String kind) {
    return "/api/operations/tracking/" + kind;
  }
}
