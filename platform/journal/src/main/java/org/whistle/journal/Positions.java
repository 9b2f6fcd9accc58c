package org.whistle.journal;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.springframework.jdbc.core.JdbcTemplate;

/** The table positions: where this service's effects stand in the topic. */
final class Positions {
  private final JdbcTemplate jdbc;
  private final String topic;

  Positions(JdbcTemplate jdbc, String topic) {
    this.jdbc = jdbc;
    this.topic = topic;
  }

  /** Next offset by partition, with the leader's epoch, so that Kafka notices a cut-off tail. */
  Map<Integer, OffsetAndMetadata> load(String topicId) {
    Map<Integer, OffsetAndMetadata> positions = new HashMap<>();
    jdbc.query(
        """
        select partition, next_offset, leader_epoch from positions where topic = ? and topic_id = ?
        """,
        row -> {
          Integer epoch = row.getObject(3, Integer.class);
          positions.put(
              row.getInt(1), new OffsetAndMetadata(row.getLong(2), Optional.ofNullable(epoch), ""));
        },
        topic,
        topicId);
    return positions;
  }

  /** Begins at zero with partitions that were never read, or that are another topic's now. */
  void begin(String topicId, Collection<Integer> partitions) {
    jdbc.update(
        """
        insert into positions (topic, partition, topic_id, next_offset)
        select ?, p, ?, 0 from unnest(?::int[]) as p order by p
        on conflict (topic, partition) do update
        set topic_id = excluded.topic_id, next_offset = 0, leader_epoch = null
        where positions.topic_id <> excluded.topic_id
        """,
        topic,
        topicId,
        partitions.stream().map(String::valueOf).toArray(String[]::new));
  }

  /** Where all partitions stand together, whichever instance reads them. */
  record Standing(String topicId, Map<Integer, Long> next) {}

  Standing standing() {
    Map<String, Map<Integer, Long>> byTopicId = new HashMap<>();
    jdbc.query(
        "select topic_id, partition, next_offset from positions where topic = ?",
        row -> {
          byTopicId
              .computeIfAbsent(row.getString(1), _ -> new HashMap<>())
              .put(row.getInt(2), row.getLong(3));
        },
        topic);
    return byTopicId.size() == 1
        ? byTopicId.entrySet().stream()
            .map(only -> new Standing(only.getKey(), only.getValue()))
            .findFirst()
            .orElseThrow()
        : new Standing("", Map.of());
  }

  /** Takes back what is claimed beyond a log's end: what stands there later was never heard. */
  void lowerTo(Watermark watermark) {
    watermark
        .ends()
        .forEach(
            (partition, end) ->
                jdbc.update(
                    """
                    update positions set next_offset = least(next_offset, ?)
                    where topic = ? and topic_id = ? and partition = ?
                    """,
                    end,
                    topic,
                    watermark.topicId(),
                    partition));
  }

  void save(String topicId, Collection<? extends ConsumerRecord<?, ?>> poll) {
    Map<Integer, ConsumerRecord<?, ?>> last = new HashMap<>();
    poll.forEach(message -> last.put(message.partition(), message));
    jdbc.update(
        """
        insert into positions (topic, partition, topic_id, next_offset, leader_epoch)
        select ?, p, ?, o, e from unnest(?::int[], ?::bigint[], ?::int[]) as u (p, o, e)
        order by p
        on conflict (topic, partition) do update set topic_id = excluded.topic_id,
          next_offset = excluded.next_offset, leader_epoch = excluded.leader_epoch
        """,
        topic,
        topicId,
        last.keySet().stream().map(String::valueOf).toArray(String[]::new),
        last.values().stream().map(m -> String.valueOf(m.offset() + 1)).toArray(String[]::new),
        last.values().stream()
            .map(m -> m.leaderEpoch().map(String::valueOf).orElse(null))
            .toArray(String[]::new));
  }
}
