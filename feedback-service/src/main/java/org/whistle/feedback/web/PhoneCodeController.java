package org.whistle.feedback.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.whistle.access.Allow;
import org.whistle.feedback.messages.residents.Contacts;
import org.whistle.feedback.messages.residents.SendCode;
import org.whistle.web.Refusal;

/** Asks for a one-time code by text; the same answer for a phone that nobody knows. */
@RestController
class PhoneCodeController {
  private static final Duration SOON = Duration.ofSeconds(30);

  private final SendCode sending;

  private record Asking(
      @NotBlank @Pattern(regexp = "\\s*\\+?[0-9][0-9 ()-]{4,22}\\s*") String phone) {}

  PhoneCodeController(SendCode sending) {
    this.sending = sending;
  }

  @Allow(anyone = true)
  @PostMapping("/api/phone-codes")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void send(@RequestBody @Valid Asking it) {
    try {
      if (!sending.send(it.phone().strip())) {
        throw later();
      }
    } catch (Contacts.Unanswered away) {
      throw later();
    }
  }

  private static Refusal later() {
    return new Refusal(HttpStatus.SERVICE_UNAVAILABLE, "temporarily-unavailable").retryAfter(SOON);
  }
}
