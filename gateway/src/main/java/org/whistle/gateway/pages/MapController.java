package org.whistle.gateway.pages;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.whistle.access.Allow;

/** What lies under the areas on a map: no secret, for browsers ask for it by themselves. */
@RestController
class MapController {
  private final MapBase base;

  MapController(MapBase base) {
    this.base = base;
  }

  @GetMapping("/api/map")
  @Allow(anyone = true)
  MapBase base() {
    return base;
  }
}
