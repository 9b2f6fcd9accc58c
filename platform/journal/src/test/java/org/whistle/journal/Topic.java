package org.whistle.journal;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** The requests topic as it really stands. */
final class Topic {
  private Topic() {}

  /** End offsets of partitions that hold anything. */
  static Map<Integer, Long> ends(String brokers) {
    Map<Integer, Long> ends = new TreeMap<>();
    try (KafkaConsumer<byte[], byte[]> consumer = consumer(brokers)) {
      consumer
          .endOffsets(
              IntStream.range(0, 8).mapToObj(p -> new TopicPartition(Peer.TOPIC, p)).toList())
          .forEach(
              (partition, end) -> {
                if (end > 0) {
                  ends.put(partition.partition(), end);
                }
              });
    }
    return ends;
  }

  static KafkaConsumer<byte[], byte[]> consumer(String brokers) {
    return new KafkaConsumer<>(
        Map.of("bootstrap.servers", brokers, "auto.offset.reset", "earliest"),
        new ByteArrayDeserializer(),
        new ByteArrayDeserializer());
  }
}
