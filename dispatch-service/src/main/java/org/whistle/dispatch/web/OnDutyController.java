package org.whistle.dispatch.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.whistle.access.Allow;
import org.whistle.access.Caller;
import org.whistle.access.Role;
import org.whistle.dispatch.DutyRoster;
import org.whistle.dispatch.WhoIsThere;
import org.whistle.dispatch.model.Handling;
import org.whistle.dispatch.model.Leave;
import org.whistle.dispatch.model.Watch;
import org.whistle.web.Refusal;

/** 在岗: who may be told now and whom to call, at a desk or where a request stands. */
@RestController
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
  Role.ADMIN
})
class OnDutyController {
  private final DutyRoster roster;
  private final WhoIsThere there;
  private final Sight sight;

  OnDutyController(DutyRoster roster, WhoIsThere there, Sight sight) {
    this.roster = roster;
    this.there = there;
    this.sight = sight;
  }

  /** Of a seat; without one, of the caller's own. */
  @GetMapping("/api/duty/now")
  Now now(Caller caller, @RequestParam(required = false) @Nullable String seat) {
    var own = Stream.of(caller.unit(), caller.place()).filter(it -> it != null).findFirst();
    var asked = seat == null ? own.orElseThrow(Refusal::notFound) : seat;
    return Now.of(there.at(asked, roster.time()), _ -> true, mayRing(caller, asked));
  }

  /** Where a request stands, lowest first, and of each unit that is waited for. */
  @GetMapping("/api/requests/{id}/duty")
  Everywhere of(@PathVariable UUID id, Caller caller) {
    var handling = sight.of(caller, id);
    var now = roster.time();
    var seats =
        Stream.concat(
            handling.desks().stream().map(desk -> desk.place()),
            handling.called().awaited().stream());
    return new Everywhere(
        now,
        seats
            .distinct()
            .map(
                seat ->
                    Now.of(
                        there.at(seat, now),
                        watch -> mayHave(watch, handling),
                        !Sight.fromOutside(caller, handling) || mayRing(caller, seat)))
            .toList());
  }

  /** Whose own seat it is, who sits above it, and of units those who may call them. */
  private static boolean mayRing(Caller caller, String seat) {
    boolean desk = seat.matches("\\d+");
    return seat.equals(caller.unit())
        || (caller.place() != null && desk && seat.startsWith(caller.place()))
        || (!desk && caller.has(Role.STREET, Role.COMMAND, Role.ADMIN));
  }

  private static boolean mayHave(Watch watch, Handling handling) {
    var matter = handling.matter();
    return !(matter.restricted() && watch.member().worksPartTime())
        && !matter.about().contains("staff:" + watch.member().id());
  }

  record Everywhere(Instant at, List<Now> items) {}

  record Now(String seat, List<OnCall> onDuty, List<OnCall> next, List<Away> away) {

    static Now of(WhoIsThere.Now it, Predicate<Watch> may, boolean phones) {
      return new Now(
          it.seat(),
          it.onDuty().stream().filter(may).map(watch -> OnCall.of(watch, phones)).toList(),
          it.next().stream().filter(may).map(watch -> OnCall.of(watch, phones)).toList(),
          it.away().stream().map(Away::of).toList());
    }
  }

  /** Somebody to call, by whoever may; without times, by the office's hours. */
  record OnCall(
      String id,
      String name,
      String kind,
      @Nullable String phone,
      boolean byPhone,
      @Nullable Instant from,
      @Nullable Instant until) {

    static OnCall of(Watch watch, boolean phones) {
      var member = watch.member();
      return new OnCall(
          member.id(),
          member.name(),
          member.kind().wire(),
          phones ? member.phone() : null,
          watch.byPhone(),
          watch.from(),
          watch.until());
    }
  }

  /** That somebody is away is for colleagues; why is not. */
  record Away(String id, Instant until) {

    static Away of(Leave leave) {
      return new Away(leave.member(), leave.until());
    }
  }
}
