package org.whistle.dispatch.web;

import java.time.Instant;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.whistle.access.Allow;
import org.whistle.access.Caller;
import org.whistle.access.Role;
import org.whistle.dispatch.DutyRoster;
import org.whistle.dispatch.WhoIsThere;

/** 谁在岗, on the whole district at once: every desk and unit that keeps a book, for the wall. */
@RestController
class PostsController {
  private final DutyRoster roster;
  private final WhoIsThere there;

  PostsController(DutyRoster roster, WhoIsThere there) {
    this.roster = roster;
    this.there = there;
  }

  record Posts(Instant at, List<OnDutyController.Now> items) {}

  @GetMapping("/api/duty/posts")
  @Allow({Role.COMMAND, Role.ADMIN, Role.DISPLAY})
  Posts all(Caller caller) {
    var now = roster.time();
    return new Posts(
        now,
        there.everywhere(now).stream()
            .filter(it -> isUnit(it.seat()) || caller.scope().sees(it.seat(), List.of()))
            .map(it -> OnDutyController.Now.of(it, _ -> true, true))
            .toList());
  }

  private static boolean isUnit(String seat) {
    return !seat.matches("\\d+");
  }
}
