package org.whistle.mending.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The other services, as far as Kafka sees them. */
final class Peer implements AutoCloseable {
  private final KafkaProducer<byte[], byte[]> kafka;

  Peer(String brokers) {
    kafka =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", brokers, "acks", "all"),
            new ByteArraySerializer(),
            new ByteArraySerializer());
  }

  void says(UUID request, String producer, long sequence, String heard) {
    says(request, producer, sequence, heard, "withdrawal.asked", body(1));
  }

  void says(UUID request, String producer, long sequence, String heard, String type, String body) {
    send(
        request,
        Map.of(
            "ce_id",
            UUID.randomUUID().toString(),
            "ce_subject",
            request.toString(),
            "ce_producer",
            producer,
            "ce_sequence",
            Long.toString(sequence),
            "ce_heard",
            heard,
            "ce_cycle",
            "1",
            "ce_time",
            Instant.now().toString(),
            "ce_type",
            type),
        body);
  }

  void send(UUID request, Map<String, String> headers, String body) {
    var message =
        new ProducerRecord<>(
            "whistle.requests.v1", request.toString().getBytes(UTF_8), body.getBytes(UTF_8));
    headers.forEach((name, value) -> message.headers().add(name, value.getBytes(UTF_8)));
    kafka.send(message);
    kafka.flush();
  }

  static String body(int cycle) {
    return "{\"askId\":\"%s\",\"cycle\":%d}".formatted(UUID.randomUUID(), cycle);
  }

  @Override
  public void close() {
    kafka.close();
  }
}
