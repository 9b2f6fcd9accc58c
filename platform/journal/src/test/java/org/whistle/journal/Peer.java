package org.whistle.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Another service, as far as Kafka sees it: says what a test wants, in the order it wants. */
final class Peer implements AutoCloseable {
  static final String TOPIC = "whistle.requests.v1";
  private final KafkaProducer<byte[], byte[]> kafka;

  Peer(String brokers) {
    kafka =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", brokers, "acks", "all"),
            new ByteArraySerializer(),
            new ByteArraySerializer());
  }

  /** A withdrawal, which needs little. */
  void says(UUID requestId, String producer, long sequence, String heard) {
    says(requestId, producer, sequence, heard, "withdrawal.asked");
  }

  void says(UUID requestId, String producer, long sequence, String heard, String type) {
    send(
        requestId,
        headers(requestId, producer, sequence, heard, type),
        "{\"askId\":\"%s\",\"cycle\":1,\"later\":\"field\"}".formatted(UUID.randomUUID()));
  }

  Map<String, String> headers(UUID requestId, String producer, long sequence) {
    return headers(requestId, producer, sequence, "", "withdrawal.asked");
  }

  private static Map<String, String> headers(
      UUID requestId, String producer, long sequence, String heard, String type) {
    return new Envelope(
            UUID.randomUUID(),
            requestId,
            producer,
            sequence,
            Marks.parse(heard),
            1,
            Instant.now(),
            type,
            null)
        .headers();
  }

  void send(UUID requestId, Map<String, String> headers, String body) {
    ProducerRecord<byte[], byte[]> message =
        new ProducerRecord<>(TOPIC, requestId.toString().getBytes(UTF_8), body.getBytes(UTF_8));
    headers.forEach((name, value) -> message.headers().add(name, value.getBytes(UTF_8)));
    kafka.send(message);
    kafka.flush();
  }

  @Override
  public void close() {
    kafka.close();
  }
}
