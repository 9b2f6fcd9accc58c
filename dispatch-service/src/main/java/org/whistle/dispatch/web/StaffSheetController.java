package org.whistle.dispatch.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Base64;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.whistle.access.Allow;
import org.whistle.access.Caller;
import org.whistle.access.Role;
import org.whistle.calendar.InForce;
import org.whistle.dispatch.KeepStaff;
import org.whistle.dispatch.sheet.StaffSheet;
import org.whistle.sheet.BadSheet;
import org.whistle.web.Once;
import org.whistle.web.Refusal;

/** 导入: staff or turns from a spreadsheet, all of it or nothing. */
@RestController
class StaffSheetController {
  private final KeepStaff keep;
  private final InForce inForce;

  StaffSheetController(KeepStaff keep, InForce inForce) {
    this.keep = keep;
    this.inForce = inForce;
  }

  /**
   * A sheet.
   *
   * @param sheet xlsx or csv, in base 64
   */
  record Body(@NotNull @Pattern(regexp = "staff|turns") String book, @NotNull String sheet) {

    byte[] file() {
      try {
        return Base64.getDecoder().decode(sheet);
      } catch (IllegalArgumentException broken) {
        throw Refusal.invalid("sheet", "base64");
      }
    }
  }

  @PostMapping("/api/duty/sheet")
  @Allow({Role.ADMIN, Role.COMMAND, Role.STREET, Role.COMMUNITY, Role.DEPARTMENT, Role.UNIT})
  ResponseEntity<byte[]> bring(@Valid @RequestBody Body body, Caller caller, Once once) {
    return once.answer(
        HttpStatus.OK,
        () ->
            Map.of(
                "imported",
                body.book().equals("staff") ? staff(body, caller) : turns(body, caller)));
  }

  private int staff(Body body, Caller caller) {
    try {
      var members = StaffSheet.members(body.file());
      keep.members(members, caller);
      return members.size();
    } catch (BadSheet bad) {
      throw refused(bad);
    }
  }

  private int turns(Body body, Caller caller) {
    try {
      var turns = StaffSheet.turns(body.file(), inForce.working().zone());
      keep.turns(turns, caller);
      return turns.size();
    } catch (BadSheet bad) {
      throw refused(bad);
    }
  }

  private static Refusal refused(BadSheet bad) {
    return new Refusal(HttpStatus.BAD_REQUEST, "bad-sheet", bad.places().size())
        .with(
            "errors",
            bad.places().stream()
                .map(it -> Map.of("field", it.at(), "message", it.reason(), "text", it.text()))
                .toList());
  }
}
