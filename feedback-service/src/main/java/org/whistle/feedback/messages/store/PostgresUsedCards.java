package org.whistle.feedback.messages.store;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whistle.feedback.Now;
import org.whistle.feedback.messages.Notice;
import org.whistle.feedback.messages.UsedCards;
import org.whistle.feedback.messages.model.Card;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class PostgresUsedCards implements UsedCards {
  private static final TypeReference<Map<String, Object>> FACTS = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final JsonMapper json;

  PostgresUsedCards(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  @Override
  public Instant now() {
    return new Now(jdbc).read();
  }

  @Override
  public boolean use(Card card, String key) {
    jdbc.sql(
            """
            insert into used_cards (delivery_id, key, used_at) values (:id, :key, whistle_now())
            on conflict (delivery_id) do nothing
            """)
        .param("id", card.deliveryId())
        .param("key", key)
        .update();
    return jdbc.sql("select key from used_cards where delivery_id = :id")
        .param("id", card.deliveryId())
        .query(String.class)
        .single()
        .equals(key);
  }

  @Override
  public Optional<About> about(Card card) {
    return jdbc.sql(
            """
            select m.*, u.key is not null as used
            from deliveries d join messages m using (message_id)
            left join used_cards u using (delivery_id)
            where d.delivery_id = :id
            """)
        .param("id", card.deliveryId())
        .query(
            (row, _) ->
                new About(
                    new Notice(
                        row.getObject("message_id", UUID.class),
                        Rows.origin(row),
                        json.readValue(row.getString("facts"), FACTS),
                        false),
                    row.getBoolean("used")))
        .optional();
  }
}
