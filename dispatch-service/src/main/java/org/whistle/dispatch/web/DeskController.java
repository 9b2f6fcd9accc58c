package org.whistle.dispatch.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.whistle.access.Allow;
import org.whistle.access.Caller;
import org.whistle.access.Role;
import org.whistle.dispatch.Desks;
import org.whistle.dispatch.Moments;

/** What waits for me, most pressing first. */
@RestController
class DeskController {
  private static final int MOST = 200;

  private final Desks desks;
  private final Moments moments;

  DeskController(Desks desks, Moments moments) {
    this.desks = desks;
    this.moments = moments;
  }

  @GetMapping("/api/desk")
  @Allow({
    Role.GRID_WORKER,
    Role.PART_TIME_GRID_WORKER,
    Role.DEPARTMENT_GRID_WORKER,
    Role.GRID_LEADER,
    Role.COMMUNITY,
    Role.STREET,
    Role.COMMAND,
    Role.DEPARTMENT,
    Role.UNIT,
    Role.VISITOR,
    Role.APPRAISER,
    Role.ADMIN
  })
  DeskPage desk(
      Caller caller,
      Locale language,
      @RequestParam(defaultValue = "50") int limit,
      @RequestParam(required = false) @Nullable String after) {
    int size = Math.clamp(limit, 1, MOST);
    var actor = Seats.of(caller);
    var entries = desks.on(actor, caller.scope(), new Desks.Slice(after, size + 1));
    var now = moments.now();
    var shown = entries.subList(0, Math.min(size, entries.size()));
    var items = shown.stream().map(entry -> DeskItem.of(entry, actor, now, language)).toList();
    return new DeskPage(
        now.now(),
        items,
        entries.size() > size
            ? "/api/desk?limit=%d&after=%s".formatted(size, shown.getLast().mark())
            : null);
  }

  /**
   * One page.
   *
   * @param at the time by which pages colour what is due, which needn't be that of their machine
   */
  record DeskPage(Instant at, List<DeskItem> items, @Nullable String next) {}
}
