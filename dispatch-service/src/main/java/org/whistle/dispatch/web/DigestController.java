package org.whistle.dispatch.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.whistle.access.Allow;
import org.whistle.access.Caller;
import org.whistle.access.Role;
import org.whistle.dispatch.Handlings;
import org.whistle.dispatch.MorningDigest;
import org.whistle.web.Refusal;

/** 晨报: the one list of the morning, for whoever sits at a desk. */
@RestController
@Allow({
  Role.GRID_WORKER,
  Role.PART_TIME_GRID_WORKER,
  Role.DEPARTMENT_GRID_WORKER,
  Role.GRID_LEADER,
  Role.COMMUNITY,
  Role.STREET,
  Role.COMMAND
})
class DigestController {
  private final MorningDigest morning;
  private final Handlings handlings;

  DigestController(MorningDigest morning, Handlings handlings) {
    this.morning = morning;
    this.handlings = handlings;
  }

  /** The last morning's; 404 where there was none. What is out of sight by now is left out. */
  @GetMapping("/api/digest")
  Digest digest(Caller caller, Locale language) {
    var made = morning.of(Seats.of(caller)).orElseThrow(Refusal::notFound);
    var lives = handlings.load(made.first());
    return new Digest(
        made.day(),
        made.madeAt(),
        made.open(),
        made.overdue(),
        made.today(),
        made.supervised(),
        made.first().stream()
            .map(lives::get)
            .filter(Objects::nonNull)
            .filter(life -> Sight.sees(caller, life))
            .map(life -> ShortItem.of(life, language))
            .toList());
  }

  record Digest(
      LocalDate day,
      Instant madeAt,
      int open,
      int overdue,
      int today,
      int supervised,
      List<ShortItem> items) {}
}
