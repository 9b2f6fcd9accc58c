package org.whistle.journal;

import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * A record as it came, from Kafka or from the table kept.
 *
 * @param keptId its row in kept, when it was held there
 */
record Incoming(
    int partition,
    long offset,
    Map<String, String> headers,
    byte @Nullable [] body,
    @Nullable Long keptId) {

  static Incoming of(ConsumerRecord<?, byte[]> message) {
    return new Incoming(
        message.partition(), message.offset(), Envelope.headersOf(message), message.value(), null);
  }

  /**
   * Its body.
   *
   * @throws IllegalArgumentException when it has none
   */
  byte[] bytes() {
    if (body == null) {
      throw new IllegalArgumentException("no body");
    }
    return body;
  }

  /** Empty when its envelope can't be read. */
  Optional<Opened> open() {
    try {
      return Optional.of(new Opened(Envelope.of(headers), this));
    } catch (RuntimeException garbage) {
      return Optional.empty();
    }
  }

  /** A record whose envelope could be read. */
  record Opened(Envelope envelope, Incoming incoming) {}
}
