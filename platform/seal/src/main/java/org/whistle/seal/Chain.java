package org.whistle.seal;

import java.security.PrivateKey;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;
import org.whistle.access.SealKeys;

/**
 * Gives what waits its number and hash. Whoever does it holds the row of the archive's end, so an
 * instance that was stopped and wakes can't go on behind another one's back.
 */
final class Chain {
  private static final int BATCH = 1000;

  private final JdbcTemplate jdbc;
  private final TransactionOperations transaction;
  private final SealSettings settings;
  private final Signer signer;

  Chain(
      JdbcTemplate jdbc, TransactionOperations transaction, SealSettings settings, Signer signer) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.settings = settings;
    this.signer = signer;
  }

  /** Signs for one service, with the key that was there at the start. */
  record Signer(String service, String keyId, PrivateKey key) {
    static Signer of(String service, SealKeys keys) {
      return new Signer(service, keys.currentId(), keys.signing());
    }
  }

  private record Head(long number, byte[] hash) {}

  private record Waiting(long id, Entry entry) {}

  private record Link(long id, Entry entry, byte[] hash) {}

  /** Chains a batch; false when nothing more waits, or another instance is at it. */
  boolean chainBatch() {
    return Boolean.TRUE.equals(transaction.execute(_ -> chain()));
  }

  private boolean chain() {
    List<Head> free =
        jdbc.query(
            "select number, hash from seal_head for update skip locked",
            (row, _) -> new Head(row.getLong(1), row.getBytes(2)));
    if (free.isEmpty()) {
      return false;
    }
    Head head = free.getFirst();
    List<Link> links = link(head, waiting(head.number()));
    if (!links.isEmpty()) {
      write(links);
      head = new Head(links.getLast().entry().number(), links.getLast().hash());
      jdbc.update("update seal_head set number = ?, hash = ?", head.number(), head.hash());
    }
    signIfDue(head);
    return links.size() == BATCH;
  }

  private List<Waiting> waiting(long last) {
    return jdbc.query(
        "select * from seal_waiting order by id limit ? for update",
        (row, index) -> new Waiting(row.getLong("id"), Entry.read(row, last + 1 + index)),
        BATCH);
  }

  private static List<Link> link(Head head, List<Waiting> waiting) {
    List<Link> links = new ArrayList<>();
    byte[] hash = head.hash();
    for (Waiting one : waiting) {
      hash = one.entry().hashAfter(hash);
      links.add(new Link(one.id(), one.entry(), hash));
    }
    return links;
  }

  private void write(List<Link> links) {
    int written =
        jdbc.update(
            """
        with chained as (
          delete from seal_waiting w using unnest(?::bigint[], ?::bigint[], ?::text[])
            as link (id, number, hash)
          where w.id = link.id returning link.number, w.*, link.hash)
        insert into seal_entries (number, at, kind, subject, who, content, hash)
        select number, at, kind, subject, who, content, decode(hash, 'hex') from chained
        """,
            column(links, Link::id),
            column(links, link -> link.entry().number()),
            column(links, link -> HexFormat.of().formatHex(link.hash())));
    if (written != links.size()) {
      throw new IllegalStateException("what was to be chained isn't there any more");
    }
  }

  private void signIfDue(Head head) {
    Instant now = now();
    Instant last = null;
    long signed = 0;
    for (Signed one : lastSigned()) {
      last = one.at();
      signed = one.number();
    }
    boolean due =
        head.number() >= signed + settings.signAfter()
            || (head.number() > signed && isOld(last, now));
    if (due) {
      var checkpoint =
          new Checkpoint(signer.service(), head.number(), head.hash(), now, signer.keyId());
      jdbc.update(
          "insert into seal_checkpoints (number, hash, at, key_id, signature)"
              + " values (?, ?, ?, ?, ?)",
          checkpoint.number(),
          checkpoint.hash(),
          Timestamp.from(now),
          checkpoint.keyId(),
          checkpoint.sign(signer.key()));
    }
  }

  private record Signed(long number, Instant at) {}

  private List<Signed> lastSigned() {
    return jdbc.query(
        "select number, at from seal_checkpoints order by number desc limit 1",
        (row, _) -> new Signed(row.getLong(1), row.getObject(2, OffsetDateTime.class).toInstant()));
  }

  private boolean isOld(@Nullable Instant last, Instant now) {
    return last == null || !now.isBefore(last.plus(settings.signEvery()));
  }

  private Instant now() {
    return jdbc.query(
            "select clock_timestamp()", (row, _) -> row.getObject(1, OffsetDateTime.class))
        .getFirst()
        .toInstant();
  }

  private static String[] column(List<Link> links, Function<Link, Object> part) {
    return links.stream().map(part).map(String::valueOf).toArray(String[]::new);
  }
}
