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
