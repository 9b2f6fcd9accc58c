package org.whistle.tracking;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.whistle.tracking.model.Fact;
import org.whistle.tracking.model.Story;
import tools.jackson.databind.json.JsonMapper;

/** The other services, as far as Kafka sees them. */
final class Peer implements AutoCloseable {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .changeDefaultPropertyInclusion(
              included -> included.withValueInclusion(JsonInclude.Include.NON_NULL))
          .build();
  private final KafkaProducer<byte[], byte[]> kafka;

  Peer(String brokers) {
    kafka =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", brokers, "acks", "all"),
            new ByteArraySerializer(),
            new ByteArraySerializer());
  }

  void tells(Story story) {
    tells(story.told());
  }

  void tells(List<Story.Told> events) {
    events.forEach(this::send);
    kafka.flush();
  }

  /** What cannot be read. */
  void tellsGarbled(Story.Told told) {
    send(told, "{".getBytes(UTF_8));
    kafka.flush();
  }

  static String json(Object event) {
    return JSON.writeValueAsString(event);
  }

  private void send(Story.Told told) {
    send(told, JSON.writeValueAsBytes(told.fact().event()));
  }

  private void send(Story.Told told, byte[] body) {
    Fact fact = told.fact();
    ProducerRecord<byte[], byte[]> message =
        new ProducerRecord<>(
            "whistle.requests.v1", fact.requestId().toString().getBytes(UTF_8), body);
    Map<String, Object> headers =
        Map.of(
            "ce_specversion", "1.0",
            "ce_id", fact.eventId(),
            "ce_source", "/whistle/" + fact.producer(),
            "ce_type", fact.type(),
            "ce_time", fact.at(),
            "ce_subject", fact.requestId(),
            "ce_producer", fact.producer(),
            "ce_sequence", fact.sequence(),
            "ce_cycle", fact.cycle(),
            "ce_heard",
                told.heard().entrySet().stream()
                    .map(Object::toString)
                    .collect(Collectors.joining(",")));
    headers.forEach((name, value) -> message.headers().add(name, value.toString().getBytes(UTF_8)));
    kafka.send(message);
  }

  @Override
  public void close() {
    kafka.close();
  }
}
