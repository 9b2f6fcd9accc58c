package org.whistle.dispatch.web;

import jakarta.validation.Valid;
import java.util.List;
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
import org.whistle.dispatch.sheet.StaffPatterns;
import org.whistle.web.Once;
import org.whistle.web.Refusal;

/** 人员名册. */
@RestController
@RequestMapping("/api/duty/staff")
@Allow({Role.ADMIN, Role.COMMAND, Role.STREET, Role.COMMUNITY, Role.DEPARTMENT, Role.UNIT})
class StaffController {
  private final KeepStaff keep;
  private final Staffing staffing;

  StaffController(KeepStaff keep, Staffing staffing) {
    this.keep = keep;
    this.staffing = staffing;
  }

  @GetMapping
  Items<StaffBody.One> all(Caller caller, @RequestParam(required = false) @Nullable String seat) {
    var asked = asked(keep, caller, seat);
    return new Items<>(staffing.of(asked).stream().map(StaffBody.One::of).toList());
  }

  @PutMapping
  ResponseEntity<byte[]> put(@Valid @RequestBody StaffBody.Members body, Caller caller, Once once) {
    return once.keep(body, () -> keep.members(body.members(), caller));
  }

  @DeleteMapping("/{id}")
  ResponseEntity<byte[]> dismiss(@PathVariable String id, Caller caller, Once once) {
    return once.done(() -> keep.dismiss(id, caller));
  }

  /** The seat whose book is asked for: by itself, the caller's own. */
  static String asked(KeepStaff keep, Caller caller, @Nullable String seat) {
    var own = caller.unit() == null ? caller.place() : caller.unit();
    var asked = seat == null ? own : seat;
    if (asked == null || !asked.matches(StaffPatterns.SEAT)) {
      throw Refusal.invalid("seat", "a place's or unit's code");
    }
    keep.allow(caller, asked);
    return asked;
  }

  record Items<T>(List<T> items) {}
}
