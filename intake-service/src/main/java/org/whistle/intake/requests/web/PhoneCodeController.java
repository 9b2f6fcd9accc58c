package org.whistle.intake.requests.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.whistle.access.Allow;
import org.whistle.access.Caller;
import org.whistle.intake.requests.OpenByPhone;
import org.whistle.intake.requests.OpenByPhone.Opened;

/** Whoever lost number and code reads a one-time code on the phone that was left. */
@RestController
class PhoneCodeController {
  private final OpenByPhone byPhone;

  private record Shown(
      @NotBlank @Pattern(regexp = PointBody.PHONE) String phone,
      @NotBlank @Size(max = 12) String code) {}

  record Page(List<Opened> items) {}

  PhoneCodeController(OpenByPhone byPhone) {
    this.byPhone = byPhone;
  }

  @Allow(anyone = true)
  @PostMapping("/api/phone-codes/open")
  Page open(@RequestBody @Valid Shown it, Caller caller, Locale locale) {
    return new Page(byPhone.open(it.phone(), it.code(), caller, locale));
  }
}
