package org.whistle.dispatch.web;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.whistle.access.Allow;
import org.whistle.access.Caller;
import org.whistle.access.Role;
import org.whistle.dispatch.KeepStaff;
import org.whistle.dispatch.Portrait;
import org.whistle.dispatch.Portraits;
import org.whistle.web.Once;
import org.whistle.web.Refusal;

/** One's own face on the contact card, which residents see while one has their request. */
@RestController
@RequestMapping("/api/duty/portrait")
@Allow({
  Role.GRID_WORKER,
  Role.PART_TIME_GRID_WORKER,
  Role.DEPARTMENT_GRID_WORKER,
  Role.GRID_LEADER,
  Role.COMMUNITY,
  Role.STREET
})
class PortraitController {
  private final Portraits portraits;
  private final KeepStaff keep;

  PortraitController(Portraits portraits, KeepStaff keep) {
    this.portraits = portraits;
    this.keep = keep;
  }

  /** 204 where there is none. */
  @GetMapping
  ResponseEntity<byte[]> own(Caller caller) {
    return portraits
        .of(caller.id())
        .map(PortraitController::shown)
        .orElseGet(() -> ResponseEntity.noContent().build());
  }

  @PutMapping
  ResponseEntity<byte[]> show(@RequestBody byte[] picture, Caller caller, Once once) {
    var portrait =
        Portrait.of(picture)
            .orElseThrow(() -> new Refusal(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "not-a-picture"));
    return once.done(() -> keep.portrait(portrait, caller));
  }

  @DeleteMapping
  ResponseEntity<byte[]> hide(Caller caller, Once once) {
    return once.done(() -> keep.noPortrait(caller));
  }

  static ResponseEntity<byte[]> shown(Portrait portrait) {
    return ResponseEntity.ok()
        .contentType(MediaType.IMAGE_JPEG)
        .cacheControl(CacheControl.noStore())
        .body(portrait.jpeg());
  }
}
