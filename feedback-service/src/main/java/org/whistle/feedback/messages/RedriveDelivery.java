package org.whistle.feedback.messages;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.whistle.feedback.messages.model.Delivery;
import org.whistle.web.Refusal;

/** 补发: a person sends once more what the machine gave up, with the same key. */
@Service
public class RedriveDelivery {
  private final Deliveries deliveries;

  RedriveDelivery(Deliveries deliveries) {
    this.deliveries = deliveries;
  }

  /**
   * Sends it once more.
   *
   * @throws Refusal 409 when it isn't stuck, or there is none
   */
  public Delivery redrive(UUID deliveryId) {
    return deliveries.redrive(deliveryId).orElseThrow(() -> Refusal.conflict("not-stuck"));
  }
}
