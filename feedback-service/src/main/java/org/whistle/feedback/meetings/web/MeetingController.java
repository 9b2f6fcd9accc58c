package org.whistle.feedback.meetings.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.whistle.access.Caller;
import org.whistle.feedback.meetings.LeadMeeting;
import org.whistle.feedback.meetings.PlanMeeting;
import org.whistle.journal.Ids;
import org.whistle.web.Once;

/** Calls meetings, begins and closes them. */
@RestController
@RequestMapping("/api/meetings")
@Conveners
class MeetingController {
  private final PlanMeeting planning;
  private final LeadMeeting leading;

  MeetingController(PlanMeeting planning, LeadMeeting leading) {
    this.planning = planning;
    this.leading = leading;
  }

  record CallOffBody(
      @NotNull @Pattern(regexp = "too-few|weather|settled|merged|other") String reason) {}

  record Planned(UUID id, String state, Instant startsAt) {}

  @PostMapping
  ResponseEntity<byte[]> plan(@Valid @RequestBody PlanBody body, Caller caller, Once once) {
    return once.answer(
        HttpStatus.CREATED,
        () -> {
          var plan = planning.plan(body.plan(Ids.next(), caller.id()), caller).plan();
          return new Planned(plan.id(), "planned", plan.startsAt());
        });
  }

  @PostMapping("/{id}/hold")
  ResponseEntity<byte[]> hold(@PathVariable UUID id, Caller caller, Once once) {
    return once.keep(Map.of("state", "held"), () -> leading.hold(id, caller));
  }

  @PostMapping("/{id}/close")
  ResponseEntity<byte[]> close(@PathVariable UUID id, Caller caller, Once once) {
    return once.keep(Map.of("state", "closed"), () -> leading.close(id, caller));
  }

  @PostMapping("/{id}/call-off")
  ResponseEntity<byte[]> callOff(
      @PathVariable UUID id, @Valid @RequestBody CallOffBody body, Caller caller, Once once) {
    return once.keep(
        Map.of("state", "called-off"), () -> leading.callOff(id, body.reason(), caller));
  }
}
