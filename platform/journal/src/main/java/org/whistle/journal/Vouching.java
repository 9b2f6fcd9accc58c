package org.whistle.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Says up to when Kafka has everything that this service said. The order of the steps is the proof:
 * a writer reads its time after its transaction has an id. So one that read a time before ours has
 * an id below the one that is drawn after ours, and is waited for, and so are its rows. (A
 * snapshot's own xmax won't do: it leaves out what runs and is younger than all that has ended.)
 */
final class Vouching {
  private final JdbcTemplate jdbc;
  private final Admin admin;
  private final Producer<byte[], byte[]> kafka;
  private final Election election;

  /** Who vouches, how often, and where the relay remembers it. */
  record Election(Lease lease, RelayLog log, Stepwise stepwise, JournalSettings settings) {}

  Vouching(JdbcTemplate jdbc, Admin admin, Producer<byte[], byte[]> kafka, Election election) {
    this.jdbc = jdbc;
    this.admin = admin;
    this.kafka = kafka;
    this.election = election;
  }

  /** Says it once, where this instance is the one that does; there is never more to say at once. */
  boolean vouch() throws InterruptedException, ExecutionException {
    if (election.lease().isHeld()) {
      publish();
    }
    return false;
  }

  private void publish() throws InterruptedException, ExecutionException {
    Optional<RelayLog.Known> found = election.log().known();
    OffsetDateTime now = jdbc.queryForObject("select whistle_now()", OffsetDateTime.class);
    String drawn = jdbc.queryForObject("select pg_current_xact_id()::text", String.class);
    if (now != null && drawn != null) {
      awaitDrained(drawn);
      Instant until = beforeFlood(drawn, now);
      election.log().checkpoint(until);
      say(until, found);
    }
  }

  /** What of a flood still waits was said then or later. */
  private Instant beforeFlood(String drawn, OffsetDateTime now) {
    OffsetDateTime oldest =
        jdbc.queryForObject(
            """
            select least(?, min(coalesce(occurred_at, 'epoch'))) from outbox
            where turn > 0 and said_in < ?::xid8
            """,
            OffsetDateTime.class,
            now,
            drawn);
    return (oldest == null ? now : oldest).toInstant();
  }

  private void awaitDrained(String drawn) throws InterruptedException {
    long pause = 5;
    while (!isDrained(drawn)) {
      Thread.sleep(pause);
      pause = Math.min(2 * pause, 50);
    }
  }

  private boolean isDrained(String drawn) {
    return Boolean.TRUE.equals(
        election
            .stepwise()
            .run(
                () ->
                    jdbc.queryForObject(
                        """
                        select pg_snapshot_xmin(pg_current_snapshot()) >= ?::xid8
                          and not exists (select from outbox where turn = 0 and said_in < ?::xid8)
                        """,
                        Boolean.class,
                        drawn,
                        drawn)));
  }

  /**
   * Vouches only for the log that was found whole before the drain began: see {@link TailCheck}.
   */
  private void say(Instant now, Optional<RelayLog.Known> found)
      throws InterruptedException, ExecutionException {
    JournalSettings settings = election.settings();
    LogEnd end = LogEnd.of(admin, settings.requestsTopic());
    if (found.filter(log -> log.is(end)).isEmpty()) {
      return;
    }
    String producer = settings.producer();
    Watermark watermark = new Watermark(producer, now, end.topicId(), end.ends());
    kafka
        .send(
            new ProducerRecord<>(
                settings.watermarksTopic(),
                producer.getBytes(UTF_8),
                EventJson.write(watermark).getBytes(UTF_8)))
        .get();
  }
}
