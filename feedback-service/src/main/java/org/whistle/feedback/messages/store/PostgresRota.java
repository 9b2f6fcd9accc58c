package org.whistle.feedback.messages.store;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whistle.contracts.Watches;
import org.whistle.feedback.messages.Rota;
import org.whistle.feedback.messages.model.OnDuty;
import tools.jackson.databind.json.JsonMapper;

@Repository
class PostgresRota implements Rota {
  private final JdbcClient jdbc;
  private final JsonMapper json;

  PostgresRota(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  @Override
  public void replace(Watches announced) {
    jdbc.sql(
            """
            insert into watches (told) values (:told::jsonb)
            on conflict (one) do update set told = excluded.told
            """)
        .param("told", json.writeValueAsString(announced))
        .update();
  }

  @Override
  public List<OnDuty> now() {
    return jdbc.sql(
            """
            select w.* from watches, jsonb_to_recordset(told -> 'all') as w
              (seat text, member text, "from" timestamptz, until timestamptz, "partTime" boolean)
            where w."from" <= whistle_now() and whistle_now() < w.until
            order by seat, member
            """)
        .query(
            (row, _) ->
                new OnDuty(
                    row.getString("seat"), row.getString("member"), row.getBoolean("partTime")))
        .list();
  }
}
