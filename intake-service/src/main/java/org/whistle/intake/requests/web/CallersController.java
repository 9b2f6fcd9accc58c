package org.whistle.intake.requests.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.whistle.access.Allow;
import org.whistle.access.Caller;
import org.whistle.access.Role;
import org.whistle.catalogue.Catalogue;
import org.whistle.intake.requests.Callers.Earlier;
import org.whistle.intake.requests.LookUpCaller;

/** A telephone that calls; it travels in the body, so that it stands in no log. */
@RestController
class CallersController {
  private final LookUpCaller lookUp;

  CallersController(LookUpCaller lookUp) {
    this.lookUp = lookUp;
  }

  record Calling(@NotNull @Pattern(regexp = "\\s*\\+?[0-9][0-9 ()-]{4,22}\\s*") String phone) {}

  record Page(List<Line> items) {}

  record Line(
      UUID id,
      String number,
      String summary,
      String placeName,
      Instant pointedAt,
      @Nullable String ended) {

    static Line of(Earlier it, Locale language) {
      return new Line(
          it.id(),
          it.number(),
          Catalogue.standard().summary(it.category(), it.placeName(), language),
          it.placeName(),
          it.pointedAt(),
          it.ended());
    }
  }

  @PostMapping("/api/callers/look")
  @Allow({Role.GRID_WORKER, Role.GRID_LEADER, Role.COMMUNITY, Role.STREET, Role.COMMAND})
  Page look(@RequestBody @Valid Calling calling, Caller caller, Locale language) {
    return new Page(
        lookUp.earlier(calling.phone(), caller).stream().map(it -> Line.of(it, language)).toList());
  }
}
