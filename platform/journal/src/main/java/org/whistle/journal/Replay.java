package org.whistle.journal;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;
import org.whistle.trace.Steps;

/**
 * A service's past, lived once more in a shadow of its tables: the topic from its start, and what
 * the service itself said from its journal, in the order in which it was lived. It never goes
 * further than the living tables. It has a connection and a reader of its own; nothing that is said
 * meanwhile leaves the shadow. One at a time: the connection holds a lock.
 */
public final class Replay implements AutoCloseable {
  private static final Duration WAIT = Duration.ofMillis(100);

  private final SingleConnectionDataSource connection;
  private final Parts parts;
  private final TransactionTemplate transaction;
  private final JdbcTemplate jdbc;
  private final Positions positions;
  private final OpenPages.Opener opener;
  private final JournalMeters.Hearing uncounted =
      JournalMeters.Hearing.of(new SimpleMeterRegistry());
  private String topicId = "";
  private long asked;
  private long heard;

  /** Where it reads from. */
  record Parts(Consumer<byte[], byte[]> kafka, TopicIdentity identity, JournalSettings settings) {}

  Replay(SingleConnectionDataSource connection, Parts parts) {
    this.connection = connection;
    this.parts = parts;
    this.jdbc = new JdbcTemplate(connection);
    this.transaction = new TransactionTemplate(new DataSourceTransactionManager(connection));
    this.positions = new Positions(jdbc, parts.settings().requestsTopic());
    // No line is short enough: what isn't muted by its listener fails here.
    OpenPage.Writer mute = new OpenPage.Writer(parts.settings().producer(), 0, Steps.untraced());
    this.opener = new OpenPages.Opener(new PageStore(jdbc), mute, () -> {});
  }

  /** The shadow's connection: its tables are found before the living ones. */
  public JdbcTemplate jdbc() {
    return jdbc;
  }

  /** How many events were heard so far. */
  public long heard() {
    return heard;
  }

  /**
   * Reads on by one poll.
   *
   * @return true while the living tables stand further on in the topic
   */
  public boolean readOn(Reliving listener) {
    beginWhereNew();
    List<ConsumerRecord<byte[], byte[]>> poll = new ArrayList<>();
    parts.kafka().poll(WAIT).forEach(poll::add);
    if (!poll.isEmpty()) {
      transaction.executeWithoutResult(
          _ -> {
            List<Incoming.Opened> events = new ArrayList<>();
            poll.forEach(message -> Incoming.of(message).open().ifPresent(events::add));
            String own = parts.settings().producer();
            events.removeIf(event -> event.envelope().producer().equals(own));
            deliver(
                events.stream().map(event -> event.envelope().requestId()).distinct().toList(),
                events,
                listener);
            positions.save(topicId, poll);
          });
    }
    return isBehind();
  }

  /** Another topic is read from its start; what is known of it is skipped. */
  private void beginWhereNew() {
    if (!topicId.isEmpty() && System.nanoTime() - asked < TimeUnit.SECONDS.toNanos(1)) {
      return;
    }
    asked = System.nanoTime();
    String found = parts.identity().ask();
    if (found.equals(topicId)) {
      return;
    }
    topicId = found;
    Consumer<byte[], byte[]> kafka = parts.kafka();
    String topic = parts.settings().requestsTopic();
    List<TopicPartition> partitions =
        kafka.partitionsFor(topic).stream()
            .map(info -> new TopicPartition(topic, info.partition()))
            .toList();
    positions.begin(topicId, partitions.stream().map(TopicPartition::partition).toList());
    Map<Integer, OffsetAndMetadata> known = positions.load(topicId);
    kafka.assign(partitions);
    partitions.forEach(partition -> kafka.seek(partition, known.get(partition.partition())));
  }

  private boolean isBehind() {
    return Boolean.TRUE.equals(
        jdbc.queryForObject(
            """
            select exists (
              select from public.positions l left join positions s using (topic, partition)
              where s.topic_id is distinct from l.topic_id or s.next_offset < l.next_offset)
            """,
            Boolean.class));
  }

  /**
   * Requests that don't stand where the living tables have them, with both marks.
   *
   * @param limit most of them
   */
  public List<Apart> apart(int limit) {
    return jdbc.query(
        """
        select coalesce(l.request_id, s.request_id), coalesce(l.marks, ''), coalesce(s.marks, '')
        from public.request_marks l full join request_marks s using (request_id)
        where coalesce(l.marks, '') <> coalesce(s.marks, '') limit ?
        """,
        (row, _) -> new Apart(row.getObject(1, UUID.class), row.getString(2), row.getString(3)),
        limit);
  }

  /** A request, and how far it is in the living tables and in the shadow. */
  public record Apart(UUID requestId, String living, String shadow) {}

  /**
   * Hears what the service said since, and what waited for it.
   *
   * @return how many events were heard
   */
  public long release(Collection<UUID> requestIds, Reliving listener) {
    long before = heard;
    transaction.executeWithoutResult(_ -> deliver(requestIds, List.of(), listener));
    return heard - before;
  }

  private void deliver(
      Collection<UUID> requestIds, List<Incoming.Opened> events, Reliving listener) {
    Map<UUID, OpenPage> pages = new LinkedHashMap<>(opener.ofTransaction().open(requestIds));
    OwnPast past = OwnPast.read(jdbc, parts.settings().producer(), pages.values());
    Delivery delivery =
        new Delivery(new Kept(jdbc), uncounted, pages, Integer.MAX_VALUE).through(past::lets);
    past.said().forEach(delivery::take);
    events.forEach(event -> delivery.take(past.asApplied(event)));
    pages.values().forEach(delivery::release);
    delivery.finish();
    heard += delivery.applied();
    if (!delivery.ready().isEmpty()) {
      listener.hear(delivery.ready(), past.words(pages));
    }
  }

  @Override
  public void close() {
    parts.kafka().close();
    connection.destroy();
  }
}
