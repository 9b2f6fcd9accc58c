package org.whistle.intake.places;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.whistle.access.Allow;
import org.whistle.access.Role;
import org.whistle.web.Once;
import org.whistle.web.Refusal;

/** The registry of areas and buildings: anybody may read it, the administrator fills it. */
@RestController
class PlacesController {
  private static final int PAGE = 500;

  private final Places places;

  PlacesController(Places places) {
    this.places = places;
  }

  @Allow(anyone = true)
  @GetMapping("/api/places")
  Map<String, Object> read(
      @RequestParam(defaultValue = "") String within,
      @RequestParam(defaultValue = "") String after,
      @RequestParam(defaultValue = "") String tier) {
    var items = places.within(within, after, digits(tier), PAGE);
    Map<String, Object> page = new LinkedHashMap<>();
    page.put("items", items);
    if (items.size() == PAGE) {
      var last = items.getLast().code();
      page.put("next", "/api/places?within=%s&after=%s&tier=%s".formatted(within, last, tier));
    }
    return page;
  }

  private static int digits(String tier) {
    return switch (tier) {
      case "" -> 0;
      case "district" -> 6;
      case "street" -> 9;
      case "community" -> 12;
      case "grid" -> 15;
      default -> throw Refusal.invalid("tier", "district, street, community or grid");
    };
  }

  @Allow(anyone = true)
  @GetMapping("/api/buildings")
  Map<String, Object> readBuildings(@RequestParam String community) {
    return Map.of("items", places.buildingsOf(community));
  }

  @Allow(Role.ADMIN)
  @PostMapping("/api/places")
  ResponseEntity<byte[]> keep(
      @RequestBody @Size(min = 1, max = PAGE) List<@Valid Place> items, Once once) {
    var answer =
        once.answer(
            HttpStatus.OK,
            () -> {
              places.keep(items);
              return Map.of("kept", items.size());
            });
    places.renew();
    return answer;
  }

  @Allow(Role.ADMIN)
  @PostMapping("/api/buildings")
  ResponseEntity<byte[]> keepBuildings(
      @RequestBody @Size(min = 1, max = PAGE) List<@Valid Building> items, Once once) {
    var answer =
        once.answer(
            HttpStatus.OK,
            () -> {
              places.keepBuildings(items);
              return Map.of("kept", items.size());
            });
    places.renew();
    return answer;
  }
}
