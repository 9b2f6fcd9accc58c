package org.whistle.intake.requests.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whistle.access.Caller;
import org.whistle.access.Scope;
import org.whistle.intake.requests.Callers;

/** Finds requests by a telephone's MAC; those from before it was kept, by whom texts were sent. */
@Repository
class PostgresCallers implements Callers {
  private static final int MOST = 20;

  private final JdbcClient sql;
  private final PhoneKey key;

  PostgresCallers(JdbcClient sql, PhoneKey key) {
    this.sql = sql;
    this.key = key;
  }

  @Override
  public List<Earlier> of(String phone, Caller caller) {
    return sql
        .sql(
            """
            select * from requests where id in (
              select id from requests where phone_mac = :mac
              union select request_id from contacts where phone_mac = :mac)
            order by pointed_at desc
            """)
        .param("mac", key.mac(phone))
        .query((row, _) -> caller.scope().seesReporter(scoped(row)) ? earlier(row) : null)
        .stream()
        .filter(Objects::nonNull)
        .limit(MOST)
        .toList();
  }

  private static Scope.Row scoped(ResultSet row) throws SQLException {
    return new Scope.Row(
        row.getString("place"),
        List.of((String[]) row.getArray("units").getArray()),
        row.getBoolean("restricted"),
        List.of((String[]) row.getArray("about").getArray()));
  }

  private static Earlier earlier(ResultSet row) throws SQLException {
    return new Earlier(
        row.getObject("id", UUID.class),
        row.getString("number"),
        row.getString("category"),
        row.getString("place_name"),
        row.getObject("pointed_at", OffsetDateTime.class).toInstant(),
        row.getString("ended"));
  }
}
