package org.whistle.dispatch.web;

import jakarta.validation.Valid;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.whistle.access.Allow;
import org.whistle.access.Caller;
import org.whistle.access.Role;
import org.whistle.dispatch.KeepStaff;
import org.whistle.dispatch.Staffing;
import org.whistle.web.Once;

/** 排班, 请假. Who has no book to keep may still ask for his own leave. */
@RestController
@RequestMapping("/api/duty")
@Allow({Role.ADMIN, Role.COMMAND, Role.STREET, Role.COMMUNITY, Role.DEPARTMENT, Role.UNIT})
class RosterController {
  private final KeepStaff keep;
  private final Staffing staffing;

  RosterController(KeepStaff keep, Staffing staffing) {
    this.keep = keep;
    this.staffing = staffing;
  }

  @GetMapping("/turns")
  StaffController.Items<StaffBody.OneTurn> turns(
      Caller caller,
      @RequestParam Instant from,
      @RequestParam Instant until,
      @RequestParam(required = false) @Nullable String seat) {
    var asked = StaffController.asked(keep, caller, seat);
    return new StaffController.Items<>(
        staffing.turns(asked, from, until).stream().map(StaffBody.OneTurn::of).toList());
  }

  @PutMapping("/turns")
  ResponseEntity<byte[]> put(@Valid @RequestBody StaffBody.Turns body, Caller caller, Once once) {
    return once.keep(body, () -> keep.turns(body.turns(), caller));
  }

  @DeleteMapping("/turns/{id}")
  ResponseEntity<byte[]> cancelTurn(@PathVariable UUID id, Caller caller, Once once) {
    return once.done(() -> keep.cancelTurn(id, caller));
  }

  @GetMapping("/leaves")
  StaffController.Items<StaffBody.OneLeave> leaves(
      Caller caller,
      @RequestParam Instant from,
      @RequestParam Instant until,
      @RequestParam(required = false) @Nullable String seat) {
    var asked = StaffController.asked(keep, caller, seat);
    return new StaffController.Items<>(
        staffing.leaves(asked, from, until).stream().map(StaffBody.OneLeave::of).toList());
  }

  @PutMapping("/leaves")
  @Allow({
    Role.ADMIN,
    Role.COMMAND,
    Role.STREET,
    Role.COMMUNITY,
    Role.DEPARTMENT,
    Role.UNIT,
    Role.GRID_WORKER,
    Role.PART_TIME_GRID_WORKER,
    Role.DEPARTMENT_GRID_WORKER,
    Role.GRID_LEADER
  })
  ResponseEntity<byte[]> put(@Valid @RequestBody StaffBody.Leaves body, Caller caller, Once once) {
    return once.keep(body, () -> keep.leaves(body.leaves(), caller));
  }

  @DeleteMapping("/leaves/{id}")
  ResponseEntity<byte[]> cancelLeave(@PathVariable UUID id, Caller caller, Once once) {
    return once.done(() -> keep.cancelLeave(id, caller));
  }
}
