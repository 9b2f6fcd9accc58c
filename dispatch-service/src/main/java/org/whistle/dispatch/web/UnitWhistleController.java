package org.whistle.dispatch.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.whistle.access.Allow;
import org.whistle.access.Caller;
import org.whistle.access.Role;
import org.whistle.dispatch.UnitWhistles;
import org.whistle.web.Refusal;

/** The whistles that called the caller's unit. */
@RestController
class UnitWhistleController {
  private static final int MOST = 200;

  private final UnitWhistles whistles;

  UnitWhistleController(UnitWhistles whistles) {
    this.whistles = whistles;
  }

  @GetMapping("/api/whistles")
  @Allow({Role.DEPARTMENT, Role.UNIT, Role.SYSTEM})
  Page all(
      Caller caller,
      @RequestParam(defaultValue = "50") int limit,
      @RequestParam(required = false) @Nullable UUID after) {
    var unit = caller.unit();
    if (unit == null) {
      throw Refusal.forbidden();
    }
    int size = Math.clamp(limit, 1, MOST);
    var found = whistles.of(unit, caller.scope(), after, size);
    return new Page(
        found,
        found.size() == size
            ? "/api/whistles?limit=%d&after=%s".formatted(size, found.getLast().id())
            : null);
  }

  record Page(List<UnitWhistles.Called> items, @Nullable String next) {}
}
