package org.whistle.tracking.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.whistle.access.Allow;
import org.whistle.access.Caller;
import org.whistle.access.Role;
import org.whistle.access.Scope;
import org.whistle.tracking.wall.WallFeed;
import org.whistle.tracking.wall.WallListener;
import org.whistle.web.Refusal;

/** The command centre's live picture: a snapshot, then what happens since. */
@RestController
@RequestMapping("/api/wall")
@Allow({Role.COMMAND, Role.ADMIN, Role.DISPLAY})
class WallController {
  private final WallSnapshots snapshots;
  private final WallPressing pressing;
  private final WallFeed feed;
  private final WallStreams streams;

  WallController(
      WallSnapshots snapshots, WallPressing pressing, WallFeed feed, WallStreams streams) {
    this.snapshots = snapshots;
    this.pressing = pressing;
    this.feed = feed;
    this.streams = streams;
  }

  /**
   * Its counters are the whole district's: nobody reads them who may not see all that they count.
   */
  @GetMapping
  WallSnapshots.Snapshot snapshot(Caller caller) {
    if (!caller.scope().seesWholeDistrict()) {
      throw Refusal.forbidden();
    }
    return snapshots.of(caller);
  }

  @GetMapping("/pressing")
  WallPressing.Lists pressing(Caller caller) {
    return pressing.of(caller);
  }

  @GetMapping(path = "/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  ResponseEntity<SseEmitter> stream(
      Caller caller,
      @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId) {
    Scope scope = caller.scope();
    WallListener listener =
        feed.listen(Optional.ofNullable(lastEventId), event -> scope.sees(event.seen()));
    return ResponseEntity.ok()
        .header("Cache-Control", "no-store")
        .header("X-Accel-Buffering", "no")
        .body(streams.start(listener, Languages.current()));
  }
}
