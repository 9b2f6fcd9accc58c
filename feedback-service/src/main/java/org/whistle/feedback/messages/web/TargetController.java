package org.whistle.feedback.messages.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.whistle.access.Allow;
import org.whistle.access.Caller;
import org.whistle.access.Role;
import org.whistle.feedback.messages.SetTarget;
import org.whistle.feedback.messages.Targets;
import org.whistle.feedback.messages.model.Channel;
import org.whistle.feedback.messages.model.Recipient;
import org.whistle.web.Once;
import org.whistle.web.Refusal;

/** Where units, desks and persons on duty are reached outside of the product. */
@RestController
@RequestMapping("/api/messages/targets")
@Allow(Role.ADMIN)
class TargetController {
  private final Targets targets;
  private final SetTarget setting;

  TargetController(Targets targets, SetTarget setting) {
    this.targets = targets;
    this.setting = setting;
  }

  record TargetBody(
      @NotBlank @Size(max = 500) String address, @Nullable @Size(max = 200) String secret) {}

  @GetMapping
  Map<String, List<Targets.Shown>> all() {
    return Map.of("items", targets.all());
  }

  @PutMapping("/{recipient}/{channel}")
  ResponseEntity<byte[]> set(
      @PathVariable String recipient,
      @PathVariable String channel,
      @Valid @RequestBody TargetBody body,
      Caller caller,
      Once once) {
    var to = recipient(recipient);
    var by = DeliveryController.read(Channel.class, channel);
    return once.answer(
        HttpStatus.OK,
        () -> {
          var address = new SetTarget.Address(body.address().strip(), body.secret());
          setting.set(to, by, caller.id(), address);
          return Map.of("recipient", recipient, "channel", channel);
        });
  }

  @DeleteMapping("/{recipient}/{channel}")
  ResponseEntity<byte[]> remove(
      @PathVariable String recipient, @PathVariable String channel, Once once) {
    var to = recipient(recipient);
    var by = DeliveryController.read(Channel.class, channel);
    return once.answer(
        HttpStatus.OK,
        () -> {
          if (!targets.remove(to, by)) {
            throw Refusal.notFound();
          }
          return Map.of("removed", true);
        });
  }

  private static Recipient recipient(String text) {
    try {
      return Recipient.of(text);
    } catch (IllegalArgumentException nobody) {
      throw Refusal.invalid("recipient", "unit:D06, street:990101001, staff:li, …");
    }
  }
}
