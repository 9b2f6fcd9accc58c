package org.whistle.feedback.messages.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistle.feedback.messages.Deliveries.Entry;
import org.whistle.feedback.messages.model.Wire;

/**
 * A line of the delivery log.
 *
 * @param id is the idempotency key that the receiver was shown
 * @param person who on duty is reached; absent where the desk's or unit's own address is
 * @param onDuty who was on duty there, by staff id
 * @param shown all that is told of the address
 * @param nextTry absent once it rests
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DeliveryItem(
    UUID id,
    UUID requestId,
    String move,
    String recipient,
    @Nullable String person,
    List<String> onDuty,
    String channel,
    @Nullable String shown,
    String state,
    @Nullable String reason,
    int attempts,
    @Nullable Instant nextTry,
    Instant changedAt) {

  static DeliveryItem of(Entry it) {
    var delivery = it.delivery();
    return new DeliveryItem(
        delivery.id(),
        it.origin().requestId(),
        it.origin().move(),
        it.to().recipient(),
        it.to().person(),
        it.to().onDuty(),
        Wire.of(delivery.channel()),
        it.shown(),
        Wire.of(delivery.state()),
        delivery.reason().map(Wire::of).orElse(null),
        delivery.attempts(),
        delivery.state().rests() ? null : delivery.nextTry(),
        it.changedAt());
  }
}
