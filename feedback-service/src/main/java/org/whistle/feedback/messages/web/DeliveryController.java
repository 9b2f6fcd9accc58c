package org.whistle.feedback.messages.web;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.whistle.access.Allow;
import org.whistle.access.Role;
import org.whistle.feedback.messages.Deliveries;
import org.whistle.feedback.messages.Deliveries.Wanted;
import org.whistle.feedback.messages.RedriveDelivery;
import org.whistle.feedback.messages.model.Channel;
import org.whistle.feedback.messages.model.State;
import org.whistle.feedback.messages.model.Wire;
import org.whistle.web.Once;
import org.whistle.web.Refusal;

/** The delivery log, and sending once more what is stuck. */
@RestController
class DeliveryController {
  private final Deliveries deliveries;
  private final RedriveDelivery redrive;

  DeliveryController(Deliveries deliveries, RedriveDelivery redrive) {
    this.deliveries = deliveries;
    this.redrive = redrive;
  }

  @GetMapping("/api/messages/deliveries")
  @Allow({Role.ADMIN, Role.COMMAND})
  DeliveryLog log(
      @RequestParam Optional<String> state,
      @RequestParam Optional<String> channel,
      @RequestParam Optional<String> recipient,
      @RequestParam(required = false) @Nullable Instant before,
      @RequestParam(required = false) @Nullable UUID after) {
    var wanted =
        new Wanted(
            state.map(it -> read(State.class, it)).orElse(null),
            channel.map(it -> read(Channel.class, it)).orElse(null),
            recipient.orElse(null),
            before,
            after);
    return DeliveryLog.of(deliveries.log(wanted), wanted);
  }

  @PostMapping("/api/messages/deliveries/{id}/redrive")
  @Allow(Role.ADMIN)
  ResponseEntity<byte[]> redrive(@PathVariable UUID id, Once once) {
    return once.answer(HttpStatus.OK, () -> Map.of("state", Wire.of(redrive.redrive(id).state())));
  }

  static <E extends Enum<E>> E read(Class<E> type, String wire) {
    try {
      return Wire.read(type, wire);
    } catch (IllegalArgumentException unknown) {
      throw Refusal.invalid(type.getSimpleName().toLowerCase(java.util.Locale.ROOT), wire);
    }
  }
}
