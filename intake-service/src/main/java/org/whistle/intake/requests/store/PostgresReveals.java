package org.whistle.intake.requests.store;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whistle.intake.requests.Reveals;

@Repository
class PostgresReveals implements Reveals {
  private final JdbcClient sql;

  PostgresReveals(JdbcClient sql) {
    this.sql = sql;
  }

  @Override
  public void trace(UUID id, UUID requestId, String by, UUID reason) {
    sql.sql("insert into reveals (id, request_id, by, reason) values (?, ?, ?, ?)")
        .params(id, requestId, by, reason)
        .update();
  }
}
