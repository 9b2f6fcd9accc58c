package org.whistle.feedback.messages.store;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whistle.feedback.messages.CaughtTexts;

@Repository
class PostgresCaughtTexts implements CaughtTexts {
  private final JdbcClient jdbc;

  PostgresCaughtTexts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void add(UUID key, String shown, String text) {
    jdbc.sql(
            """
            insert into caught_texts (text_id, shown, text, caught_at)
            values (?, ?, ?, whistle_now())
            on conflict do nothing
            """)
        .params(key, shown, text)
        .update();
  }

  @Override
  public List<Caught> all(int limit) {
    return jdbc.sql("select * from caught_texts order by caught_at desc, text_id desc limit ?")
        .param(limit)
        .query(
            (row, _) ->
                new Caught(
                    row.getObject("text_id", UUID.class),
                    row.getString("shown"),
                    row.getString("text"),
                    row.getTimestamp("caught_at").toInstant()))
        .list();
  }
}
