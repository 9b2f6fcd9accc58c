package org.whistle.dispatch.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whistle.contracts.WordsRef;
import org.whistle.dispatch.Remainders;
import org.whistle.dispatch.model.Desk;
import org.whistle.dispatch.model.Hand;
import org.whistle.dispatch.model.Remainder;

@Repository
class PostgresRemainders implements Remainders {
  private final JdbcClient sql;

  PostgresRemainders(JdbcClient sql) {
    this.sql = sql;
  }

  @Override
  public Optional<Remainder> find(UUID id) {
    return sql.sql("SELECT * FROM remainders WHERE id = ?")
        .param(id)
        .query((row, _) -> remainder(row))
        .optional();
  }

  @Override
  public void save(Remainder left) {
    sql.sql(
            """
            INSERT INTO remainders (id, master, desk, held_by, held_unit, planned_by, words_id,
              words_hash)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            left.id(),
            left.of(),
            left.desk().place(),
            left.hand().by(),
            left.hand().unit(),
            Timestamp.from(left.plan().by()),
            left.plan().words().id(),
            left.plan().words().hash())
        .update();
  }

  private static Remainder remainder(ResultSet row) throws SQLException {
    var words = new WordsRef(row.getObject("words_id", UUID.class), row.getString("words_hash"));
    return new Remainder(
        row.getObject("id", UUID.class),
        row.getObject("master", UUID.class),
        Desk.of(row.getString("desk")),
        new Hand(row.getString("held_by"), row.getString("held_unit")),
        new Remainder.Plan(row.getTimestamp("planned_by").toInstant(), words));
  }
}
