package org.whistle.dispatch.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.whistle.access.Allow;
import org.whistle.access.Caller;
import org.whistle.access.Role;
import org.whistle.dispatch.CallHelp;
import org.whistle.dispatch.Helps;
import org.whistle.dispatch.model.Help;
import org.whistle.web.Once;

/** 自办: whom a community calls by itself. */
@RestController
@RequestMapping("/api/requests/{id}")
@Allow(Role.COMMUNITY)
class HelpController {
  private static final Set<String> NEIGHBOURS = Set.of("volunteers", "partners");

  private final Sight sight;
  private final CallHelp calling;
  private final Helps helps;
  private final CalledUnits units;

  HelpController(Sight sight, CallHelp calling, Helps helps, CalledUnits units) {
    this.sight = sight;
    this.calling = calling;
    this.helps = helps;
    this.units = units;
  }

  @GetMapping("/help")
  @Allow({Role.COMMUNITY, Role.STREET, Role.COMMAND, Role.GRID_WORKER, Role.GRID_LEADER})
  HelpList all(@PathVariable UUID id, Caller caller) {
    sight.of(caller, id);
    return new HelpList(helps.of(id));
  }

  @PostMapping("/help")
  ResponseEntity<byte[]> call(
      @PathVariable UUID id, @Valid @RequestBody Called body, Caller caller, Once once) {
    sight.of(caller, id);
    if (!NEIGHBOURS.contains(body.unit())) {
      units.known(body.unit());
    }
    return once.answer(
        HttpStatus.CREATED, () -> calling.call(id, Seats.of(caller), body.unit(), body.note()));
  }

  @PostMapping("/help-came")
  ResponseEntity<byte[]> came(
      @PathVariable UUID id, @Valid @RequestBody Came body, Caller caller, Once once) {
    sight.of(caller, id);
    return once.answer(
        HttpStatus.OK, () -> calling.came(id, Seats.of(caller), body.help(), body.at()));
  }

  record HelpList(List<Help> items) {}

  record Called(@NotBlank String unit, @Nullable @Size(max = 2000) String note) {}

  record Came(@NotNull UUID help, @Nullable Instant at) {}
}
