package org.whistle.feedback.messages.residents.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whistle.feedback.Now;
import org.whistle.feedback.messages.residents.ResidentText;
import org.whistle.feedback.messages.residents.ResidentTexts;
import tools.jackson.databind.json.JsonMapper;

/** Rows of the same messages and deliveries as everybody's. */
@Repository
class PostgresResidentTexts implements ResidentTexts {
  private static final String MATRIX = "residents";

  private final JdbcClient jdbc;
  private final JsonMapper json;

  PostgresResidentTexts(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  @Override
  public Instant now() {
    return new Now(jdbc).read();
  }

  @Override
  public void contacts(UUID requestId, List<String> contacts) {
    jdbc.sql(
            """
            insert into told_contacts (request_id, contacts) values (:id, :contacts)
            on conflict (request_id) do update set contacts = excluded.contacts
            """)
        .param("id", requestId)
        .param("contacts", contacts.toArray(String[]::new))
        .update();
  }

  @Override
  public Map<UUID, List<String>> contacts(Collection<UUID> requestIds) {
    var contacts = new LinkedHashMap<UUID, List<String>>();
    jdbc.sql(
            """
            select request_id, contacts from told_contacts
            where request_id = any(:ids) and cardinality(contacts) > 0
            """)
        .param("ids", requestIds.toArray(UUID[]::new))
        .query(
            row -> {
              contacts.put(
                  row.getObject("request_id", UUID.class),
                  List.of((String[]) row.getArray("contacts").getArray()));
            });
    return contacts;
  }

  @Override
  public void keep(Collection<ResidentText> texts) {
    for (var text : texts) {
      keep(text);
    }
  }

  private void keep(ResidentText text) {
    jdbc.sql(
            """
            with new as (
              insert into messages
                (message_id, request_id, event_id, move, recipient, matrix, facts, made_at, once)
              values (:id, :request, :event, :move, :recipient, :matrix, :facts::jsonb, :at, :once)
              on conflict do nothing returning message_id, recipient)
            insert into deliveries
              (delivery_id, message_id, target_id, channel, state, attempts, next_try, changed_at)
            select uuidv7(), message_id, t.target_id, 'sms', 'waiting', 0, at.t, at.t
            from new join targets t on t.recipient = new.recipient and t.channel = 'sms'
            cross join (select whistle_now() as t) at
            """)
        .param("id", text.id())
        .param("request", text.told().requestId())
        .param("event", text.told().eventId())
        .param("move", text.told().move())
        .param("recipient", text.recipient())
        .param("matrix", MATRIX)
        .param("facts", json.writeValueAsString(text.facts()))
        .param("at", Timestamp.from(text.told().at()))
        .param("once", text.once())
        .update();
  }

  @Override
  public void reached(UUID deliveryId, String shown) {
    jdbc.sql("update deliveries set shown = :shown where delivery_id = :id")
        .param("shown", shown)
        .param("id", deliveryId)
        .update();
  }

  @Override
  public Optional<UUID> lastAnswered(Collection<UUID> requestIds) {
    return jdbc.sql(
            """
            select m.request_id from messages m join deliveries d using (message_id)
            where m.request_id = any(:ids) and m.once is not null and m.move = 'request.resolved'
              and d.state in ('delivered', 'sending', 'stuck')
            order by m.made_at desc, m.message_id desc limit 1
            """)
        .param("ids", requestIds.toArray(UUID[]::new))
        .query(UUID.class)
        .optional();
  }

  @Override
  public List<Line> of(UUID requestId) {
    return jdbc.sql(
            """
            select m.*, d.shown, d.state, d.reason, d.next_try, d.changed_at
            from messages m join deliveries d using (message_id)
            where m.request_id = :id and m.once is not null
            order by m.made_at desc, m.message_id desc
            """)
        .param("id", requestId)
        .query((row, _) -> line(row))
        .list();
  }

  private static Line line(ResultSet row) throws SQLException {
    var state = row.getString("state");
    boolean rests = List.of("delivered", "stuck", "dropped").contains(state);
    return new Line(
        row.getTimestamp("changed_at").toInstant(),
        row.getString("once"),
        ResidentText.slot(row.getString("recipient")),
        row.getString("shown"),
        state,
        row.getString("reason"),
        rests ? null : instant(row.getTimestamp("next_try")));
  }

  private static @Nullable Instant instant(@Nullable Timestamp at) {
    return at == null ? null : at.toInstant();
  }
}
