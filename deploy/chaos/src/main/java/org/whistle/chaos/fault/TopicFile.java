package org.whistle.chaos.fault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.whistle.chaos.Target;

/** The requests topic, as somebody with a key to the broker may read and write it. */
public final class TopicFile {
  private static final String NAME = "whistle.requests.v1";
  private static final int PARTITIONS = 8;

  private final Target target;

  /**
   * @param target must have been started
   */
  public TopicFile(Target target) {
    this.target = target;
  }

  String name() {
    return NAME;
  }

  void send(ProducerRecord<byte[], byte[]> record) throws ExecutionException, InterruptedException {
    var settings =
        Map.<String, Object>of(
            "bootstrap.servers",
            target.brokers(),
            "delivery.timeout.ms",
            20_000,
            "request.timeout.ms",
            5_000,
            "max.block.ms",
            20_000);
    try (var producer =
        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
      producer.send(record).get();
    }
  }

  /** Some record of the topic, from a place that chance chooses, ready to be sent again. */
  ProducerRecord<byte[], byte[]> anyRecord(Predicate<ConsumerRecord<byte[], byte[]>> wanted) {
    var settings =
        Map.<String, Object>of(
            "bootstrap.servers",
            target.brokers(),
            "default.api.timeout.ms",
            10_000,
            "enable.auto.commit",
            false);
    try (var consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      var partitions =
          IntStream.range(0, PARTITIONS).mapToObj(each -> new TopicPartition(NAME, each)).toList();
      consumer.assign(partitions);
      var ends = consumer.endOffsets(partitions);
      ends.forEach(
          (partition, end) ->
              consumer.seek(partition, ThreadLocalRandom.current().nextLong(end / 2 + 1)));
      for (int tries = 0; tries < 20; tries++) {
        for (var record : consumer.poll(Duration.ofMillis(500))) {
          if (wanted.test(record)) {
            return new ProducerRecord<>(
                NAME, null, record.key(), record.value(), List.of(record.headers().toArray()));
          }
        }
      }
    }
    throw new NotDone("no such record in the topic yet");
  }

  static String typeOf(ConsumerRecord<byte[], byte[]> record) {
    var type = record.headers().lastHeader("ce_type");
    return type == null ? "" : new String(type.value(), UTF_8);
  }
}
