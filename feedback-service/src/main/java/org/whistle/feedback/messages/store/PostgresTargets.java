package org.whistle.feedback.messages.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.whistle.feedback.messages.Targets;
import org.whistle.feedback.messages.model.Channel;
import org.whistle.feedback.messages.model.Recipient;
import org.whistle.feedback.messages.model.Wire;
import org.whistle.journal.Ids;
import org.whistle.vault.Box;

@Repository
class PostgresTargets implements Targets {
  private final JdbcClient jdbc;
  private final Box box;

  PostgresTargets(JdbcClient jdbc, Box box) {
    this.jdbc = jdbc;
    this.box = box;
  }

  @Override
  @Transactional
  public void set(Recipient recipient, Channel channel, Wanted wanted) {
    var label = label(recipient.toString(), Wire.of(channel));
    jdbc.sql(
            """
            insert into targets
              (target_id, recipient, channel, shown, address, secret, changed_by, changed_at)
            values (:id, :recipient, :channel, :shown, :address, :secret, :by, whistle_now())
            on conflict (recipient, channel) where not removed do update set
              shown = excluded.shown, address = excluded.address,
              former_secret = case when excluded.secret is null
                then targets.former_secret else targets.secret end,
              former_until = case when excluded.secret is null
                then targets.former_until else whistle_now() + interval '1 day' end,
              secret = coalesce(excluded.secret, targets.secret),
              changed_by = excluded.changed_by, changed_at = excluded.changed_at
            """)
        .param("id", Ids.next())
        .param("recipient", recipient.toString())
        .param("channel", Wire.of(channel))
        .param("shown", wanted.shown())
        .param("address", box.close(label, wanted.address()))
        .param("secret", wanted.secret() == null ? null : box.close(label, wanted.secret()))
        .param("by", wanted.by())
        .update();
  }

  @Override
  @Transactional
  public boolean remove(Recipient recipient, Channel channel) {
    return jdbc.sql(
                """
                with gone as (
                  update targets set removed = true, address = '', secret = null,
                    former_secret = null
                  where recipient = :recipient and channel = :channel and not removed
                  returning target_id),
                dropped as (
                  update deliveries set state = 'dropped', reason = 'target-removed',
                    changed_at = whistle_now()
                  from gone where deliveries.target_id = gone.target_id
                    and state in ('waiting', 'retrying', 'sending'))
                select count(*) from gone
                """)
            .param("recipient", recipient.toString())
            .param("channel", Wire.of(channel))
            .query(Integer.class)
            .single()
        > 0;
  }

  @Override
  public List<Shown> all() {
    return jdbc.sql(
            """
            select * from targets where not removed and recipient not like 'resident%'
            order by recipient, channel
            """)
        .query(
            (row, _) ->
                new Shown(
                    row.getString("recipient"),
                    row.getString("channel"),
                    row.getString("shown"),
                    row.getBytes("secret") != null,
                    new Changed(
                        row.getString("changed_by"), row.getTimestamp("changed_at").toInstant())))
        .list();
  }

  @Override
  public Optional<Opened> open(UUID targetId) {
    return jdbc.sql(
            """
            select *, former_until > whistle_now() as both from targets
            where target_id = :id and not removed
            """)
        .param("id", targetId)
        .query((row, _) -> opened(row))
        .optional();
  }

  private Opened opened(ResultSet row) throws SQLException {
    var label = label(row.getString("recipient"), row.getString("channel"));
    var former = row.getBoolean("both") ? row.getBytes("former_secret") : null;
    return new Opened(
        box.open(label, row.getBytes("address")),
        Stream.of(Optional.ofNullable(row.getBytes("secret")), Optional.ofNullable(former))
            .flatMap(Optional::stream)
            .map(it -> box.open(label, it))
            .toList());
  }

  private static String label(String recipient, String channel) {
    return "target " + recipient + " " + channel;
  }
}
