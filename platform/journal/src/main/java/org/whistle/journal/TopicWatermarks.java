package org.whistle.journal;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Watermarks as they come, each counting once this service's committed positions have passed it.
 */
final class TopicWatermarks implements Watermarks, DisposableBean {
  private static final int AGAIN = 100;
  private static final int MOST_PENDING = 1000;

  private final JdbcTemplate jdbc;
  private final Positions positions;
  private final TopicReader reader;
  private final Map<String, Deque<Watermark>> pending = new HashMap<>();
  private final Map<String, Instant> vouched = new HashMap<>();

  TopicWatermarks(JdbcTemplate jdbc, Positions positions, KafkaClients clients) {
    this.jdbc = jdbc;
    this.positions = positions;
    String topic = clients.settings().watermarksTopic();
    this.reader = new TopicReader(clients, topic, AGAIN, this::read);
  }

  @Override
  public Map<String, Instant> vouched() {
    reader.start();
    Positions.Standing standing = positions.standing();
    synchronized (this) {
      pending.values().forEach(waiting -> pass(waiting, standing));
      return Map.copyOf(vouched);
    }
  }

  /** As last asked for; empty when nobody ever did. */
  Map<String, Instant> lastVouched() {
    synchronized (this) {
      return Map.copyOf(vouched);
    }
  }

  private void pass(Deque<Watermark> waiting, Positions.Standing standing) {
    Watermark next = waiting.peekFirst();
    while (next != null
        && next.topicId().equals(standing.topicId())
        && next.isPassedBy(standing.next())) {
      vouched.merge(next.producer(), next.at(), (a, b) -> a.isAfter(b) ? a : b);
      waiting.removeFirst();
      next = waiting.peekFirst();
    }
  }

  private void read(ConsumerRecord<byte[], byte[]> message) {
    Watermark watermark = EventJson.readValue(Watermark.class, message.value());
    synchronized (this) {
      Deque<Watermark> waiting =
          pending.computeIfAbsent(watermark.producer(), _ -> new ArrayDeque<>());
      Watermark last = waiting.peekLast();
      if (last != null && watermark.fallsBehind(last)) {
        positions.lowerTo(watermark);
        pending.values().forEach(Deque::clear);
      } else if (last != null && !last.topicId().equals(watermark.topicId())) {
        waiting.clear();
      } else if (waiting.size() > MOST_PENDING) {
        waiting.removeLast();
      }
      waiting.addLast(watermark);
    }
  }

  @Override
  public Set<UUID> waiting(Collection<UUID> requestIds) {
    return new HashSet<>(
        jdbc.queryForList(
            "select request_id from request_marks where waiting and request_id = any (?::uuid[])",
            UUID.class,
            (Object) requestIds.stream().map(UUID::toString).toArray(String[]::new)));
  }

  @Override
  public void destroy() {
    reader.destroy();
  }
}
