package org.whistle.intake.requests.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what intake says from the broker, from the start. */
final class Topic implements AutoCloseable {
  private final KafkaConsumer<byte[], byte[]> kafka;
  private final List<Heard> heard = new ArrayList<>();

  record Heard(String key, Map<String, String> headers, JsonNode body) {
    String header(String name) {
      return headers.getOrDefault(name, "");
    }
  }

  Topic(String brokers) {
    kafka =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", brokers),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer());
    kafka.assign(
        IntStream.range(0, 8)
            .mapToObj(partition -> new TopicPartition("whistle.requests.v1", partition))
            .toList());
    kafka.seekToBeginning(kafka.assignment());
  }

  /** Waits until so many events of a request are there. */
  List<Heard> of(UUID request, int count) {
    var until = Instant.now().plusSeconds(30);
    while (mine(request).size() < count && Instant.now().isBefore(until)) {
      kafka.poll(Duration.ofMillis(200)).forEach(message -> heard.add(read(message)));
    }
    return mine(request);
  }

  private List<Heard> mine(UUID request) {
    return heard.stream()
        .filter(one -> one.key.equals(request.toString()))
        .filter(one -> one.header("ce_producer").equals("intake"))
        .toList();
  }

  private static Heard read(ConsumerRecord<byte[], byte[]> message) {
    var headers = new HashMap<String, String>();
    message
        .headers()
        .forEach(header -> headers.put(header.key(), new String(header.value(), UTF_8)));
    return new Heard(
        new String(message.key(), UTF_8), headers, new JsonMapper().readTree(message.value()));
  }

  @Override
  public void close() {
    kafka.close();
  }
}
