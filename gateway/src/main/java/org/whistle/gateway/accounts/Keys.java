package org.whistle.gateway.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whistle.access.Caller;
import org.whistle.access.Role;

/** The keys, in the gateway's own database; of a key only its hash is kept. */
@Repository
public class Keys {
  private final JdbcClient jdbc;

  Keys(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whether a bearer's word is meant as a key. */
  public static boolean isKey(String shown) {
    return shown.startsWith(Secret.PREFIX);
  }

  /** Who shows it: a system of its unit; empty once it is revoked, expired, or never was. */
  public Optional<Caller> callerOf(String shown) {
    return jdbc.sql(
            """
            with used as (
              update keys set used_at = now()
              where hash = :hash and coalesce(used_at, '-infinity') < now() - interval '1 minute')
            select * from keys where hash = :hash and revoked_at is null and expires_at > now()
            """)
        .param("hash", Secret.hash(shown))
        .query(Keys::read)
        .optional()
        .map(Keys::caller);
  }

  /** Events and the audit log name the key by its unit and the beginning of its id. */
  private static Caller caller(Key key) {
    var id = "system-%s-%s".formatted(key.unit(), key.id().toString().substring(24));
    return new Caller(id, key.label(), Set.of(Role.SYSTEM), null, key.unit(), null);
  }

  Key add(UUID id, String secret, Wanted wanted, String by) {
    return jdbc.sql(
            """
            insert into keys (id, hash, unit, label, made_by, expires_at)
            values (?, ?, ?, ?, ?, now() + make_interval(days => ?)) returning *
            """)
        .params(id, Secret.hash(secret), wanted.unit(), wanted.label(), by, wanted.days())
        .query(Keys::read)
        .single();
  }

  /** Ends a key for good; empty when there is none that could end. */
  Optional<Key> revoke(UUID id) {
    return jdbc.sql(
            "update keys set revoked_at = now() where id = ? and revoked_at is null returning *")
        .param(id)
        .query(Keys::read)
        .optional();
  }

  List<Key> all() {
    return jdbc.sql("select * from keys order by id desc limit 500").query(Keys::read).list();
  }

  /** What is asked for. */
  record Wanted(String unit, String label, int days) {}

  private static Key read(ResultSet row, int number) throws SQLException {
    return new Key(
        row.getObject("id", UUID.class),
        row.getString("unit"),
        row.getString("label"),
        row.getString("made_by"),
        row.getObject("made_at", OffsetDateTime.class).toInstant(),
        row.getObject("expires_at", OffsetDateTime.class).toInstant(),
        time(row, "revoked_at"),
        time(row, "used_at"));
  }

  private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
    var time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
