package org.whistle.bench;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.LongDeserializer;
import org.apache.kafka.common.serialization.LongSerializer;

/**
 * What this broker needs from a send to its receipt by a consumer: 1 KB, all acknowledgements, no
 * lingering.
 */
final class RawKafka {
  private static final String TOPIC = "bench.raw";
  private final Map<String, Object> broker;

  RawKafka(int port) {
    broker = Map.of("bootstrap.servers", "127.0.0.1:" + port);
  }

  /** Produce → consume times at a steady rate. */
  Latencies latencies(int perSecond, Duration duration)
      throws ExecutionException, InterruptedException {
    try (var admin = Admin.create(broker)) {
      admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1))).all().get();
      try {
        return measure(perSecond, (int) (perSecond * duration.toSeconds()));
      } finally {
        admin.deleteTopics(List.of(TOPIC)).all().get();
      }
    }
  }

  private Latencies measure(int perSecond, int messages) throws InterruptedException {
    var times = new ArrayList<Long>();
    var partition = new TopicPartition(TOPIC, 0);
    var deserializer = new LongDeserializer();
    try (var consumer = new KafkaConsumer<>(broker, deserializer, new ByteArrayDeserializer())) {
      consumer.assign(List.of(partition));
      consumer.seekToBeginning(List.of(partition));
      consumer.poll(Duration.ofSeconds(1));
      var sender = Thread.ofPlatform().start(() -> send(perSecond, messages));
      while (times.size() < messages) {
        for (var received : consumer.poll(Duration.ofSeconds(5))) {
          times.add(System.nanoTime() - received.key());
        }
      }
      sender.join();
    }
    return Latencies.of(times.stream().mapToLong(Long::longValue).toArray());
  }

  private void send(int perSecond, int messages) {
    byte[] body = "x".repeat(1024).getBytes(StandardCharsets.UTF_8);
    try (var producer =
        new KafkaProducer<>(
            Map.of(
                "bootstrap.servers",
                broker.get("bootstrap.servers"),
                "acks",
                "all",
                "linger.ms",
                0),
            new LongSerializer(),
            new ByteArraySerializer())) {
      var pace = new Pace(perSecond);
      for (int i = 0; i < messages; i++) {
        pace.awaitNext();
        producer.send(new ProducerRecord<>(TOPIC, System.nanoTime(), body));
      }
    }
  }
}
