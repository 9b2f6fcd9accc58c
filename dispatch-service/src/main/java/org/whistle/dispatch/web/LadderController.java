package org.whistle.dispatch.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.whistle.access.Allow;
import org.whistle.access.Caller;
import org.whistle.access.Role;
import org.whistle.dispatch.DutyRoster;
import org.whistle.dispatch.Overruns;
import org.whistle.dispatch.model.Forecast;

/**
 * The ladder to look at: what would go up and what wouldn't, and what the district has to see to.
 */
@RestController
class LadderController {
  private static final int MOST = 200;

  private final Overruns overruns;
  private final DutyRoster roster;

  LadderController(Overruns overruns, DutyRoster roster) {
    this.overruns = overruns;
    this.roster = roster;
  }

  /** A dry run; {@code until} looks ahead as if nobody did anything until then. */
  @GetMapping("/api/escalations")
  @Allow({Role.STREET, Role.COMMAND, Role.ADMIN})
  Some<EscalationItem> escalations(
      Caller caller,
      Locale language,
      @RequestParam(required = false) @Nullable Instant until,
      @RequestParam(defaultValue = "50") int limit,
      @RequestParam(required = false) @Nullable UUID after) {
    int size = Math.clamp(limit, 1, MOST);
    var moment = roster.time();
    var duty = roster.at(moment);
    var horizon = until == null || until.isBefore(moment) ? moment : until;
    var found = overruns.open(caller.scope(), after, size + 1);
    return Some.of(
        moment,
        found,
        size,
        life -> {
          var forecast = Forecast.of(life, moment, horizon);
          return EscalationItem.of(life, forecast, duty.forThis(life.matter()), language);
        },
        last ->
            "/api/escalations?limit=%d&after=%s%s"
                .formatted(size, last.id(), until == null ? "" : "&until=" + until));
  }

  @GetMapping("/api/district/list")
  @Allow({Role.COMMAND, Role.ADMIN})
  Some<ListItem> list(
      Caller caller,
      Locale language,
      @RequestParam(defaultValue = "50") int limit,
      @RequestParam(required = false) @Nullable UUID after) {
    int size = Math.clamp(limit, 1, MOST);
    return Some.of(
        roster.time(),
        overruns.atDistrict(caller.scope(), after, size + 1),
        size,
        listed -> ListItem.of(listed, language),
        last -> "/api/district/list?limit=%d&after=%s".formatted(size, last.handling().id()));
  }

  /** A piece of a list: when it was read, and where it goes on. */
  record Some<T>(Instant at, List<T> items, @Nullable String next) {

    /** One more than asked for was found where the list goes on. */
    static <F, T> Some<T> of(
        Instant at, List<F> found, int size, Function<F, T> item, Function<F, String> onward) {
      var shown = found.subList(0, Math.min(size, found.size()));
      return new Some<>(
          at,
          shown.stream().map(item).toList(),
          found.size() > size ? onward.apply(shown.getLast()) : null);
    }
  }
}
