package org.whistle.feedback.messages.store;

import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whistle.feedback.messages.Messages;
import org.whistle.feedback.messages.Notice;
import org.whistle.feedback.messages.model.Message;
import org.whistle.feedback.messages.model.Message.Origin;
import org.whistle.feedback.messages.model.Recipient;
import org.whistle.feedback.messages.model.Wire;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class PostgresMessages implements Messages {
  private static final TypeReference<Map<String, Object>> FACTS = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final JsonMapper json;

  PostgresMessages(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  @Override
  public void keep(Collection<Message> messages) {
    if (messages.isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            with new as (
              insert into messages
                (message_id, request_id, event_id, move, recipient, on_duty, matrix, facts, made_at)
              select id, request, event, move, recipient, string_to_array(on_duty, ' '), matrix,
                facts::jsonb, at
              from unnest(:ids, :requests, :events, :moves, :recipients, :on_duty, :versions,
                :facts, :times)
                as m (id, request, event, move, recipient, on_duty, matrix, facts, at)
              on conflict (event_id, recipient) do nothing
              returning message_id, recipient, on_duty)
            insert into deliveries
              (delivery_id, message_id, target_id, channel, state, attempts, next_try, changed_at)
            select uuidv7(), message_id, t.target_id, by.channel,
              case when t.target_id is null then 'delivered' else 'waiting' end, 0, at.t, at.t
            from new
            join unnest(:ids, :channels) as ways (id, channels) on ways.id = new.message_id
            cross join lateral unnest(string_to_array(ways.channels, ' ')) as by (channel)
            left join targets t
              on (t.recipient = new.recipient or t.recipient = any(new.on_duty))
                and t.channel = by.channel and not t.removed
            cross join (select whistle_now() as t) at
            where by.channel = 'in-product' or t.target_id is not null
            """)
        .param("ids", messages.stream().map(Message::id).toArray(UUID[]::new))
        .param("requests", origins(messages, Origin::requestId).toArray(UUID[]::new))
        .param("events", origins(messages, Origin::eventId).toArray(UUID[]::new))
        .param("moves", origins(messages, Origin::move).toArray(String[]::new))
        .param("versions", origins(messages, Origin::matrix).toArray(String[]::new))
        .param(
            "times",
            origins(messages, Origin::at).stream().map(Timestamp::from).toArray(Timestamp[]::new))
        .param(
            "recipients",
            messages.stream().map(it -> it.to().recipient().toString()).toArray(String[]::new))
        .param("on_duty", messages.stream().map(PostgresMessages::onDuty).toArray(String[]::new))
        .param("channels", messages.stream().map(PostgresMessages::channels).toArray(String[]::new))
        .param(
            "facts",
            messages.stream().map(it -> json.writeValueAsString(it.facts())).toArray(String[]::new))
        .update();
  }

  @Override
  public List<Notice> of(Collection<Recipient> recipients, String reader, int limit) {
    return jdbc.sql(
            """
            select m.*, r.reader is not null as read from messages m
            left join message_reads r on r.message_id = m.message_id and r.reader = :reader
            where m.recipient = any(:recipients)
            order by m.made_at desc, m.message_id desc limit :limit
            """)
        .param("reader", reader)
        .param("recipients", names(recipients))
        .param("limit", limit)
        .query(
            (row, _) ->
                new Notice(
                    row.getObject("message_id", UUID.class),
                    Rows.origin(row),
                    json.readValue(row.getString("facts"), FACTS),
                    row.getBoolean("read")))
        .list();
  }

  @Override
  public boolean read(UUID messageId, Collection<Recipient> recipients, String reader) {
    return jdbc.sql(
                """
                with mine as (
                  select message_id from messages
                  where message_id = :id and recipient = any(:recipients)),
                marked as (
                  insert into message_reads (message_id, reader, read_at)
                  select message_id, :reader, whistle_now() from mine
                  on conflict do nothing)
                select count(*) from mine
                """)
            .param("id", messageId)
            .param("recipients", names(recipients))
            .param("reader", reader)
            .query(Integer.class)
            .single()
        > 0;
  }

  private static String[] names(Collection<Recipient> recipients) {
    return recipients.stream().map(Recipient::toString).toArray(String[]::new);
  }

  private static String onDuty(Message message) {
    return String.join(" ", message.to().onDuty().stream().map(Recipient::toString).toList());
  }

  private static String channels(Message message) {
    return String.join(" ", message.channels().stream().map(Wire::of).sorted().toList());
  }

  private static <T> List<T> origins(Collection<Message> messages, Function<Origin, T> field) {
    return messages.stream().map(it -> field.apply(it.origin())).toList();
  }
}
