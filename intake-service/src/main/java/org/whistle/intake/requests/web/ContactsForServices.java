package org.whistle.intake.requests.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.UUID;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.whistle.access.Allow;
import org.whistle.access.Caller;
import org.whistle.access.Role;
import org.whistle.intake.requests.AnswerPhone;
import org.whistle.intake.requests.AskPhoneCode;
import org.whistle.intake.requests.Slot;
import org.whistle.intake.requests.UseContact;
import org.whistle.web.Refusal;

/** For feedback alone, which texts residents and hears them; each call happens once or again. */
@RestController
@RequestMapping("/internal/contacts")
@Allow(Role.SERVICE)
class ContactsForServices {
  private static final Caller FEEDBACK = Caller.service("feedback");

  private final UseContact use;
  private final AnswerPhone answer;
  private final AskPhoneCode codes;

  record Use(@NotNull UUID request, @NotNull Slot slot, @NotNull UUID delivery) {}

  record Wrote(@NotBlank @Size(max = 40) String phone) {}

  record Wish(@NotBlank @Size(max = 40) String phone, boolean texts) {}

  ContactsForServices(UseContact use, AnswerPhone answer, AskPhoneCode codes) {
    this.use = use;
    this.answer = answer;
    this.codes = codes;
  }

  @PostMapping("/use")
  UseContact.Reached use(@RequestBody @Valid Use it, Caller caller) {
    check(caller);
    return use.use(it.request(), it.slot(), it.delivery(), caller);
  }

  @PostMapping("/known")
  AnswerPhone.Known known(@RequestBody @Valid Wrote it, Caller caller) {
    check(caller);
    return answer.known(it.phone(), caller);
  }

  @PostMapping("/wish")
  Map<String, Boolean> wish(@RequestBody @Valid Wish it, Caller caller) {
    check(caller);
    answer.wish(it.phone(), it.texts(), caller);
    return Map.of("texts", it.texts());
  }

  /** To be sent to that phone and nowhere else. */
  @PostMapping("/code")
  Map<String, String> code(@RequestBody @Valid Wrote it, Caller caller) {
    check(caller);
    return codes.ask(it.phone(), caller).map(code -> Map.of("code", code)).orElse(Map.of());
  }

  /** The gateway speaks as a service too, for people. */
  private static void check(Caller caller) {
    if (!caller.equals(FEEDBACK)) {
      throw Refusal.forbidden();
    }
  }
}
