package org.whistle.dispatch.store;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whistle.dispatch.Portrait;
import org.whistle.dispatch.Portraits;

/** One row a face. */
@Repository
class PostgresPortraits implements Portraits {
  private final JdbcClient sql;

  PostgresPortraits(JdbcClient sql) {
    this.sql = sql;
  }

  @Override
  public Optional<Portrait> of(String member) {
    return sql.sql("SELECT jpeg FROM portraits WHERE member = ?")
        .param(member)
        .query((row, _) -> new Portrait(row.getBytes("jpeg")))
        .optional();
  }

  @Override
  public boolean has(String member) {
    return sql.sql("SELECT EXISTS (SELECT FROM portraits WHERE member = ?)")
        .param(member)
        .query(Boolean.class)
        .single();
  }

  @Override
  public void put(String member, Portrait portrait) {
    sql.sql(
            """
            INSERT INTO portraits VALUES (?, ?)
            ON CONFLICT (member) DO UPDATE SET jpeg = excluded.jpeg
            """)
        .params(member, portrait.jpeg())
        .update();
  }

  @Override
  public void remove(String member) {
    sql.sql("DELETE FROM portraits WHERE member = ?").param(member).update();
  }
}
