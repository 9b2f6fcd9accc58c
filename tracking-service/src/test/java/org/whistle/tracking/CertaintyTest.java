package org.whistle.tracking;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.whistle.testing.Parts;
import org.whistle.testing.RealParts;
import org.whistle.tracking.model.Story;
import tools.jackson.databind.json.JsonMapper;

/** Verdicts behind the watermarks of Kafka itself, said by the producers that a test plays. */
@RealParts
@SpringBootTest(properties = "whistle.clocks.limits[take.urgent]=1s")
class CertaintyTest {
  private static final String TOPIC = "whistle.requests.v1";
  private static final Duration SOON = Duration.ofSeconds(20);

  @Autowired private JdbcTemplate jdbc;

  @Test
  void a_clock_is_called_missed_once_both_producers_vouched_and_what_they_said_is_applied()
      throws Exception {
    Instant within = Instant.now().plusSeconds(86400);
    Story forgotten = Story.at(Instant.now()).pointed("urgent", within, within).placed();
    Story kept = Story.at(Instant.now()).pointed("urgent", within, within).placed();
    try (Peer peer = new Peer(Parts.bootstrapServers())) {
      peer.tells(forgotten);
      peer.tells(kept);
      await().atMost(SOON).until(() -> overdue() == 2);
      vouch("intake", Instant.now());
      int before = kept.told().size();
      peer.tells(kept.taken().told().subList(before, before + 1));
      vouch("dispatch", Instant.now());
    }
    await().atMost(SOON).until(() -> missed(forgotten) == 1);
    assertThat(missed(kept)).isZero();
  }

  /** By more than databases' clocks may differ. */
  private long overdue() {
    Long count =
        jdbc.queryForObject(
            """
            select count(*) from clocks
            where clock = 'take' and due_at < whistle_now() - interval '1 second'
            """,
            Long.class);
    return count == null ? 0 : count;
  }

  private int missed(Story story) {
    Integer count =
        jdbc.queryForObject(
            "select count(*) from journal where request_id = ? and type = 'clock.missed'",
            Integer.class,
            story.id());
    return count == null ? 0 : count;
  }

  /** Everything that the producer said before then stands in the topic now. */
  private static void vouch(String producer, Instant at) throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", Parts.bootstrapServers()));
        KafkaProducer<byte[], byte[]> kafka =
            new KafkaProducer<>(
                Map.of("bootstrap.servers", Parts.bootstrapServers()),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
      TopicDescription topic =
          admin.describeTopics(List.of(TOPIC)).allTopicNames().get().get(TOPIC);
      Map<TopicPartition, OffsetSpec> latest =
          new TreeMap<>(Comparator.comparing(TopicPartition::partition));
      IntStream.range(0, topic.partitions().size())
          .forEach(p -> latest.put(new TopicPartition(TOPIC, p), OffsetSpec.latest()));
      Map<Integer, Long> ends = new TreeMap<>();
      for (Map.Entry<TopicPartition, ListOffsetsResultInfo> end :
          admin.listOffsets(latest).all().get().entrySet()) {
        ends.put(end.getKey().partition(), end.getValue().offset());
      }
      String watermark =
          JsonMapper.shared()
              .writeValueAsString(
                  Map.of(
                      "producer",
                      producer,
                      "at",
                      at.toString(),
                      "topicId",
                      topic.topicId().toString(),
                      "ends",
                      ends));
      kafka
          .send(
              new ProducerRecord<>(
                  "whistle.watermarks.v1", producer.getBytes(UTF_8), watermark.getBytes(UTF_8)))
          .get();
    }
  }
}
