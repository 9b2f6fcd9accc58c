package org.whistle.feedback.messages;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.stereotype.Component;
import org.whistle.feedback.messages.model.Delivery;
import org.whistle.feedback.messages.model.Patience;
import org.whistle.feedback.messages.model.Wire;

/** One try of one delivery, from its address to its line in the log. */
@Component
class SendParcel {
  private final Deliveries deliveries;
  private final Reaching reaching;
  private final Ways ways;
  private final MeterRegistry meters;

  SendParcel(Deliveries deliveries, Reaching reaching, Ways ways, MeterRegistry meters) {
    this.deliveries = deliveries;
    this.reaching = reaching;
    this.ways = ways;
    this.meters = meters;
  }

  void send(Parcel parcel, Patience patience) {
    var reply =
        switch (reaching.reach(parcel)) {
          case Reach.At(var addressed, var target) -> ways.carry(addressed, target);
          case Reach.Nowhere(var why) -> why;
        };
    var spread = ThreadLocalRandom.current().nextDouble();
    deliveries.settle(
        parcel.delivery(), (tried, now) -> counted(tried.after(reply, now, patience, spread)));
  }

  private Delivery counted(Delivery after) {
    meters
        .counter(
            "whistle.deliveries",
            "channel",
            Wire.of(after.channel()),
            "state",
            Wire.of(after.state()),
            "reason",
            after.reason().map(Wire::of).orElse("none"))
        .increment();
    return after;
  }
}
