package org.whistle.journal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
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

  /** Sequences of one request in the order in which they stand there. */
  static List<Long> sequences(String brokers, UUID request) {
    return headers(brokers, request).stream()
        .map(headers -> Long.valueOf(headers.get("ce_sequence")))
        .toList();
  }

  /** Headers of one request's records in the order in which they stand there. */
  static List<Map<String, String>> headers(String brokers, UUID request) {
    List<Map<String, String>> found = new ArrayList<>();
    try (KafkaConsumer<byte[], byte[]> consumer = consumer(brokers)) {
      List<TopicPartition> partitions =
          IntStream.range(0, 8).mapToObj(p -> new TopicPartition(Peer.TOPIC, p)).toList();
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
        for (ConsumerRecord<?, ?> message : consumer.poll(Duration.ofMillis(200))) {
          Map<String, String> headers = Envelope.headersOf(message);
          if (request.toString().equals(headers.get("ce_subject"))) {
            found.add(headers);
          }
        }
      }
    }
    return found;
  }

  /** Everything that was vouched for, oldest first. */
  static List<Watermark> watermarks(String brokers) {
    List<Watermark> watermarks = new ArrayList<>();
    TopicPartition partition = new TopicPartition("whistle.watermarks.v1", 0);
    try (KafkaConsumer<byte[], byte[]> consumer = consumer(brokers)) {
      long end = consumer.endOffsets(List.of(partition)).get(partition);
      consumer.assign(List.of(partition));
      consumer.seekToBeginning(List.of(partition));
      while (consumer.position(partition) < end) {
        consumer
            .poll(Duration.ofMillis(200))
            .forEach(said -> watermarks.add(EventJson.readValue(Watermark.class, said.value())));
      }
    }
    return watermarks;
  }

  static KafkaConsumer<byte[], byte[]> consumer(String brokers) {
    return new KafkaConsumer<>(
        Map.of("bootstrap.servers", brokers, "auto.offset.reset", "earliest"),
        new ByteArrayDeserializer(),
        new ByteArrayDeserializer());
  }
}
