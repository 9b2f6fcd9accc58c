package org.whistle.journal;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the relay remembers of the log: the tables relay_log, relay_checkpoints, relay_topic. */
final class RelayLog {
  private final JdbcTemplate jdbc;

  RelayLog(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** A record that the log had. */
  record Proof(long id, long offset, UUID eventId, Instant at) {}

  /**
   * The log when it was last found whole.
   *
   * @param checking it is being looked at again, because it may not be whole any more
   */
  record Known(String topicId, String epochs, Instant checkedAt, boolean checking) {
    /** The log that ends there is this one, and no leader of it began anew since. */
    boolean is(LogEnd end) {
      return !checking && topicId.equals(end.topicId()) && epochs.equals(end.epochs().toString());
    }
  }

  Optional<Known> known() {
    return jdbc
        .query(
            "select topic_id, epochs, checked_at, checking from relay_topic",
            (row, _) ->
                new Known(
                    row.getString(1),
                    row.getString(2),
                    instant(row.getObject(3, OffsetDateTime.class)),
                    row.getBoolean(4)))
        .stream()
        .findFirst();
  }

  /** From now on nothing is sent, and nothing that was sent is forgotten, until it is known. */
  void check() {
    jdbc.update("update relay_topic set checking = true");
  }

  void known(Known known) {
    jdbc.update(
        """
        insert into relay_topic (topic_id, epochs, checked_at) values (?, ?, ?::timestamptz)
        on conflict (one) do update set topic_id = excluded.topic_id, epochs = excluded.epochs,
          checked_at = excluded.checked_at, checking = false
        """,
        known.topicId(),
        known.epochs(),
        known.checkedAt().toString());
  }

  Instant now() {
    return instant(jdbc.queryForObject("select clock_timestamp()", OffsetDateTime.class));
  }

  /** Youngest first. */
  List<Proof> proofs(int partition) {
    return jdbc.query(
        """
        select id, log_offset, event_id, at from relay_log where partition = ? order by id desc
        """,
        (row, _) ->
            new Proof(
                row.getLong(1),
                row.getLong(2),
                row.getObject(3, UUID.class),
                instant(row.getObject(4, OffsetDateTime.class))),
        partition);
  }

  /** Called once everything said before then is acknowledged; kept every ten seconds. */
  void checkpoint(Instant vouched) {
    int kept =
        jdbc.update(
            """
        insert into relay_checkpoints (vouched) select ?::timestamptz
        where not exists (
          select from relay_checkpoints where at > clock_timestamp() - interval '10 seconds')
        """,
            vouched.toString());
    if (kept > 0) {
      prune();
    }
  }

  /**
   * Forgets what was proven wrong since then.
   *
   * @return from when on the journal has to be sent again
   */
  Instant forget(List<Proof> lost, Instant since) {
    jdbc.update("delete from relay_checkpoints where at > ?::timestamptz", since.toString());
    jdbc.update(
        "delete from relay_log where id = any (?::bigint[])",
        (Object) lost.stream().map(proof -> Long.toString(proof.id())).toArray(String[]::new));
    OffsetDateTime vouched =
        jdbc.queryForObject("select max(vouched) from relay_checkpoints", OffsetDateTime.class);
    return vouched == null ? Instant.EPOCH : vouched.toInstant();
  }

  void forgetAll() {
    jdbc.update("delete from relay_checkpoints");
    jdbc.update("delete from relay_log");
  }

  /** Keeps ten minutes, and the last proof of each partition before; a day of checkpoints. */
  private void prune() {
    jdbc.update(
        """
        delete from relay_log old where at < clock_timestamp() - interval '10 minutes'
          and exists (select from relay_log young where young.partition = old.partition
            and young.id > old.id and young.at < clock_timestamp() - interval '10 minutes')
        """);
    jdbc.update("delete from relay_checkpoints where at < clock_timestamp() - interval '1 day'");
  }

  private static Instant instant(@Nullable OffsetDateTime time) {
    return time == null ? Instant.EPOCH : time.toInstant();
  }
}
