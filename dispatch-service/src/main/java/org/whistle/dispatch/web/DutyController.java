package org.whistle.dispatch.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.whistle.access.Allow;
import org.whistle.access.Caller;
import org.whistle.access.Role;
import org.whistle.dispatch.SetDuty;
import org.whistle.dispatch.model.Desk;
import org.whistle.dispatch.model.Duty;
import org.whistle.dispatch.model.Tier;
import org.whistle.web.Once;
import org.whistle.web.Refusal;

/** The duty roster, read and changed. */
@RestController
@RequestMapping("/api/duty")
@Allow({Role.ADMIN, Role.COMMAND, Role.STREET})
class DutyController {
  private final SetDuty setDuty;

  DutyController(SetDuty setDuty) {
    this.setDuty = setDuty;
  }

  @GetMapping
  RosterBody roster() {
    return body();
  }

  @PutMapping
  ResponseEntity<byte[]> put(@Valid @RequestBody RosterBody body, Caller caller, Once once) {
    var duties = body.items().stream().map(item -> item.duty(caller)).toList();
    return once.answer(
        HttpStatus.OK,
        () -> {
          setDuty.put(duties, caller);
          return body();
        });
  }

  private RosterBody body() {
    return new RosterBody(setDuty.all().stream().map(DutyItem::of).toList());
  }

  record RosterBody(@NotEmpty @Size(max = 500) List<@Valid @NotNull DutyItem> items) {}

  /** One rule; without a tier it is about the desk of the place itself. */
  record DutyItem(
      @NotNull @Pattern(regexp = "|\\d{6}|\\d{9}|\\d{12}|\\d{15}") String place,
      @Nullable @Pattern(regexp = "grid|community|street|district") String tier,
      @NotNull @Pattern(regexp = "always|office|nobody") String pattern) {

    static DutyItem of(Duty duty) {
      return new DutyItem(
          duty.place(), duty.tier().wire(), duty.pattern().name().toLowerCase(Locale.ROOT));
    }

    Duty duty(Caller caller) {
      if (place.isEmpty() || !caller.scope().sees(place, List.of())) {
        throw Refusal.forbidden();
      }
      return new Duty(
          place,
          tier == null ? Desk.of(place).tier() : Tier.of(tier),
          Duty.Pattern.valueOf(pattern.toUpperCase(Locale.ROOT)));
    }
  }
}
