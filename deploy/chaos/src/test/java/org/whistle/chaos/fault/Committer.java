package org.whistle.chaos.fault;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** A program that comes to {@link Point#BEFORE_OFFSET} at each line it reads, and counts. */
final class Committer {
  private Committer() {}

  static void main(String[] arguments) throws IOException {
    var settings = Map.<String, Object>of("bootstrap.servers", "127.0.0.1:1", "group.id", "test");
    try (var consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      for (int times = 1; System.in.read() >= 0; times++) {
        consumer.commitSync(Map.of(), Duration.ofMillis(10));
        System.out.println(times);
      }
    }
  }
}
