package org.whistle.journal;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;

/**
 * Reads a whole topic without a group, in a thread of its own, from shortly before its end; starts
 * when first asked to.
 */
final class TopicReader implements DisposableBean {
  private static final Logger LOG = LoggerFactory.getLogger(TopicReader.class);

  private final KafkaClients clients;
  private final String topic;
  private final int before;
  private final Consumer<ConsumerRecord<byte[], byte[]>> reader;
  private final AtomicBoolean started = new AtomicBoolean();
  private volatile boolean running = true;
  private final Map<Integer, Long> next = new TreeMap<>();
  private volatile Map<Integer, Long> position = Map.of();

  /**
   * @param before how many records of each partition to read again at the start
   */
  TopicReader(
      KafkaClients clients,
      String topic,
      int before,
      Consumer<ConsumerRecord<byte[], byte[]>> reader) {
    this.clients = clients;
    this.topic = topic;
    this.before = before;
    this.reader = reader;
  }

  void start() {
    if (!started.getAndSet(true)) {
      Thread.ofPlatform().daemon().name("whistle-reads-" + topic).start(this::loop);
    }
  }

  /** Next offset by partition; empty until it stands where the topic ended when it began. */
  Map<Integer, Long> position() {
    return position;
  }

  private void loop() {
    while (running) {
      try {
        read();
      } catch (RuntimeException fault) {
        LOG.warn("Reading {} begins again: {}", topic, fault.toString());
        pause();
      }
    }
  }

  private void read() {
    try (var kafka = clients.consumer()) {
      List<TopicPartition> partitions =
          kafka.partitionsFor(topic).stream()
              .map(info -> new TopicPartition(topic, info.partition()))
              .toList();
      kafka.assign(partitions);
      Map<TopicPartition, Long> ends = kafka.endOffsets(partitions);
      ends.forEach(
          (partition, end) -> {
            // after a fault it goes on where it was
            next.merge(partition.partition(), Math.max(0, end - before), (was, _) -> was);
            kafka.seek(partition, next.get(partition.partition()));
          });
      boolean atEnd = false;
      while (running) {
        atEnd = atEnd || stands(ends);
        if (atEnd) {
          position = Map.copyOf(next);
        }
        for (ConsumerRecord<byte[], byte[]> message : kafka.poll(Duration.ofMillis(500))) {
          hand(message);
          next.put(message.partition(), message.offset() + 1);
        }
      }
    }
  }

  private boolean stands(Map<TopicPartition, Long> ends) {
    return ends.entrySet().stream()
        .allMatch(end -> next.get(end.getKey().partition()) >= end.getValue());
  }

  private void hand(ConsumerRecord<byte[], byte[]> message) {
    try {
      reader.accept(message);
    } catch (RuntimeException fault) {
      LOG.warn("Skipped one of {}: {}", topic, fault.toString());
    }
  }

  private static void pause() {
    try {
      Thread.sleep(1000);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void destroy() {
    running = false;
  }
}
