package org.whistle.journal;

import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;

/** How the brokers let a client in, as Kafka names it. */
final class Door {

  private Door() {}

  static Map<String, Object> of(KafkaProperties kafka) {
    Map<String, Object> door = new HashMap<>(kafka.getProperties());
    door.putAll(kafka.getSecurity().buildProperties());
    door.putAll(kafka.getSsl().buildProperties());
    return door;
  }
}
