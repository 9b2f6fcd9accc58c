package org.whistle.intake.requests.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.whistle.contracts.DispatchEvent;
import org.whistle.contracts.EventTypes;
import org.whistle.contracts.FeedbackEvent;
import org.whistle.contracts.RequestEvent;
import tools.jackson.databind.json.JsonMapper;

/** Dispatch and feedback, as far as Kafka sees them. */
final class Others implements AutoCloseable {
  private final KafkaProducer<byte[], byte[]> kafka;

  Others(String brokers) {
    kafka =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", brokers, "acks", "all"),
            new ByteArraySerializer(),
            new ByteArraySerializer());
  }

  void dispatchSays(UUID request, long sequence, int cycle, DispatchEvent event) {
    say("dispatch", "intake=1", new Turn(request, sequence, cycle), event);
  }

  void feedbackSays(UUID request, long sequence, int cycle, FeedbackEvent event) {
    say("feedback", "intake=1", new Turn(request, sequence, cycle), event);
  }

  /** On a page that intake doesn't know yet. */
  void feedbackSays(UUID request, long sequence, FeedbackEvent event) {
    say("feedback", "", new Turn(request, sequence, 1), event);
  }

  private record Turn(UUID request, long sequence, int cycle) {}

  private void say(String producer, String heard, Turn turn, RequestEvent event) {
    var message =
        new ProducerRecord<>(
            "whistle.requests.v1",
            turn.request().toString().getBytes(UTF_8),
            new JsonMapper().writeValueAsBytes(event));
    Map.ofEntries(
            Map.entry("ce_specversion", "1.0"),
            Map.entry("ce_id", UUID.randomUUID().toString()),
            Map.entry("ce_source", "/whistle/" + producer),
            Map.entry("ce_type", EventTypes.nameOf(event.getClass())),
            Map.entry("ce_time", Instant.now().toString()),
            Map.entry("ce_subject", turn.request().toString()),
            Map.entry("content-type", "application/json"),
            Map.entry("ce_producer", producer),
            Map.entry("ce_sequence", Long.toString(turn.sequence())),
            Map.entry("ce_heard", heard),
            Map.entry("ce_cycle", Integer.toString(turn.cycle())))
        .forEach((name, value) -> message.headers().add(name, value.getBytes(UTF_8)));
    kafka.send(message);
    kafka.flush();
  }

  @Override
  public void close() {
    kafka.close();
  }
}
