package org.whistle.feedback.messages;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.whistle.feedback.messages.MessageSettings.Sending;
import org.whistle.feedback.messages.model.Patience;

/**
 * Sends what is due, each on a thread of its own, so that a slow receiver holds up nobody. Several
 * instances share the work; what one took and never settled, another takes over with the same key.
 */
@Component
final class SendDue {
  private static final Logger LOG = LoggerFactory.getLogger(SendDue.class);

  private final Deliveries deliveries;
  private final SendParcel sending;
  private final Sending settings;
  private final Patience patience;

  SendDue(Deliveries deliveries, SendParcel sending, MessageSettings settings) {
    this.deliveries = deliveries;
    this.sending = sending;
    this.settings = settings.sending();
    this.patience =
        new Patience(this.settings.first(), this.settings.longest(), this.settings.tries());
  }

  /** True when there was something to send. */
  boolean next() {
    var due = deliveries.claim(settings.atOnce(), settings.lost());
    due.forEach(parcel -> Thread.startVirtualThread(() -> send(parcel)));
    return !due.isEmpty();
  }

  /** What isn't settled counts as lost after a while and is sent again. */
  private void send(Parcel parcel) {
    try {
      sending.send(parcel, patience);
    } catch (RuntimeException fault) {
      LOG.warn("Delivery {} is not settled: {}", parcel.key(), fault.toString());
    }
  }
}
