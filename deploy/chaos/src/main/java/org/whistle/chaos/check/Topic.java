package org.whistle.chaos.check;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/** What a plain reader finds on the topic of requests, from its beginning to its present end. */
final class Topic {
  private static final String NAME = "whistle.requests.v1";
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Map<UUID, List<Line>> lines = new HashMap<>();
  private long records;
  private int garbage;

  static Topic read(String brokers) {
    var topic = new Topic();
    Map<String, Object> config =
        Map.of(
            ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
            brokers,
            ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
            false,
            ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
            5000);
    try (var consumer =
        new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      var partitions =
          consumer.partitionsFor(NAME).stream()
              .map(it -> new TopicPartition(NAME, it.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      var ends = consumer.endOffsets(partitions);
      long patience = System.nanoTime() + PATIENCE.toNanos();
      while (ends.entrySet().stream()
          .anyMatch(it -> consumer.position(it.getKey()) < it.getValue())) {
        var polled = consumer.poll(Duration.ofMillis(500));
        polled.forEach(topic::add);
        if (!polled.isEmpty()) {
          patience = System.nanoTime() + PATIENCE.toNanos();
        } else if (System.nanoTime() > patience) {
          throw new IllegalStateException("the topic's end doesn't come: " + ends);
        }
      }
    }
    return topic;
  }

  /** A made-up topic. */
  static Topic of(List<ConsumerRecord<byte[], byte[]>> records) {
    var topic = new Topic();
    records.forEach(topic::add);
    return topic;
  }

  List<Line> about(UUID request) {
    return lines.getOrDefault(request, List.of());
  }

  Set<UUID> requests() {
    return lines.keySet();
  }

  long records() {
    return records;
  }

  /** How many have no envelope that could be read. */
  int garbage() {
    return garbage;
  }

  private void add(ConsumerRecord<byte[], byte[]> message) {
    records++;
    try {
      var request = UUID.fromString(header(message, "ce_subject"));
      var line = line(message);
      var known = lines.computeIfAbsent(request, _ -> new ArrayList<>(12));
      if (!known.contains(line)) {
        known.add(line);
      }
    } catch (IllegalArgumentException unreadable) {
      garbage++;
    }
  }

  private static Line line(ConsumerRecord<byte[], byte[]> message) {
    byte @Nullable [] body = message.value();
    return new Line(
        UUID.fromString(header(message, "ce_id")),
        header(message, "ce_producer").intern(),
        Long.parseLong(header(message, "ce_sequence")),
        Digest.of(
            header(message, "ce_id"),
            header(message, "ce_subject"),
            header(message, "ce_producer"),
            header(message, "ce_sequence"),
            header(message, "ce_type"),
            header(message, "ce_cycle"),
            header(message, "ce_heard"),
            header(message, "ce_time"),
            body == null ? "" : new String(body, UTF_8)));
  }

  private static String header(ConsumerRecord<?, ?> message, String name) {
    var header = message.headers().lastHeader(name);
    if (header == null || header.value() == null) {
      throw new IllegalArgumentException("no header " + name);
    }
    return new String(header.value(), UTF_8);
  }
}
