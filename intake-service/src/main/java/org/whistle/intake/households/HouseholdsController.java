package org.whistle.intake.households;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
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
import org.whistle.access.Caller;
import org.whistle.access.Role;
import org.whistle.web.Once;

/** The registry of households: filled by the administrator, read, masked, by the grid's own. */
@RestController
class HouseholdsController {
  private final Households households;

  HouseholdsController(Households households) {
    this.households = households;
  }

  @Allow(Role.ADMIN)
  @PostMapping("/api/households")
  ResponseEntity<byte[]> keep(
      @RequestBody @Size(min = 1, max = 500) List<@Valid Household> items, Once once) {
    return once.answer(
        HttpStatus.OK,
        () -> {
          households.keep(items);
          return Map.of("kept", items.size());
        });
  }

  @Allow({Role.GRID_WORKER, Role.GRID_LEADER, Role.COMMUNITY, Role.STREET, Role.COMMAND})
  @GetMapping("/api/households")
  Map<String, List<Household>> read(@RequestParam String grid, Caller caller) {
    return Map.of(
        "items", households.of(grid, caller.scope()).stream().map(Household::masked).toList());
  }
}
