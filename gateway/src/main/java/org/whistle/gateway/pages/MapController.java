package org.whistle.gateway.pages;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.whistle.access.Allow;
import org.whistle.access.Role;

/** What lies under the areas on the staff's maps. */
@RestController
class MapController {
  private final MapBase base;

  MapController(MapBase base) {
    this.base = base;
  }

  @GetMapping("/api/map")
  @Allow({Role.COMMAND, Role.ADMIN, Role.STREET, Role.COMMUNITY})
  MapBase base() {
    return base;
  }
}
