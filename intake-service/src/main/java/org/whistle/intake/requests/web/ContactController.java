package org.whistle.intake.requests.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.whistle.access.Allow;
import org.whistle.access.Caller;
import org.whistle.access.Role;
import org.whistle.intake.requests.ChooseContacts;
import org.whistle.intake.requests.ChooseContacts.Choice;
import org.whistle.intake.requests.ChooseContacts.Chosen;
import org.whistle.web.Once;

/** The resident's own choice of who is told by text. */
@RestController
@RequestMapping("/api/requests/{id}/phones")
@Allow(Role.RESIDENT)
class ContactController {
  private final ChooseContacts contacts;

  /**
   * A choice.
   *
   * @param wish that the resident wishes the second phone to be told
   */
  record ChoiceBody(
      @Nullable Boolean texts,
      @Nullable @Pattern(regexp = PointBody.PHONE) String second,
      @Nullable Boolean wish) {

    @AssertTrue(message = "second: only as the resident wishes; say texts, second or both")
    boolean isWished() {
      boolean named = second != null && !second.isBlank();
      return (!named || Boolean.TRUE.equals(wish)) && (second != null || texts != null);
    }
  }

  ContactController(ChooseContacts contacts) {
    this.contacts = contacts;
  }

  @GetMapping
  Chosen chosen(@PathVariable UUID id, Caller caller) {
    return contacts.of(id, caller);
  }

  @PostMapping
  ResponseEntity<byte[]> choose(
      @PathVariable UUID id, @RequestBody @Valid ChoiceBody body, Caller caller, Once once) {
    var second = body.second();
    var choice = new Choice(body.texts(), second == null ? null : second.strip());
    return once.answer(HttpStatus.OK, () -> contacts.choose(id, choice, caller));
  }
}
