package org.whistle.feedback.broadcasts.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whistle.feedback.broadcasts.Broadcasts;

@Repository
class PostgresBroadcasts implements Broadcasts {
  private static final String NEWEST =
      """
      select b.*, r.reader is not null as read,
        (select count(*) from broadcast_reads x where x.broadcast_id = b.broadcast_id) as readers
      from broadcasts b
        left join broadcast_reads r on r.broadcast_id = b.broadcast_id and r.reader = :reader
      where b.said_at > whistle_now() - interval '7 days' %s
      order by b.said_at desc limit 20
      """;

  private final JdbcClient jdbc;

  PostgresBroadcasts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void keep(UUID id, Collection<String> recipients, UUID wordsId, String by) {
    jdbc.sql(
            "insert into broadcasts (broadcast_id, recipients, words_id, said_by) values (?, ?, ?, ?)")
        .params(id, names(recipients), wordsId, by)
        .update();
  }

  @Override
  public List<Sent> to(Collection<String> recipients, String reader) {
    return jdbc.sql(NEWEST.formatted("and b.recipients && :recipients::text[]"))
        .param("reader", reader)
        .param("recipients", names(recipients))
        .query(PostgresBroadcasts::sent)
        .list();
  }

  @Override
  public List<Sent> all(String reader) {
    return jdbc.sql(NEWEST.formatted(""))
        .param("reader", reader)
        .query(PostgresBroadcasts::sent)
        .list();
  }

  @Override
  public boolean read(UUID id, Collection<String> recipients, String reader) {
    boolean told =
        jdbc.sql("select 1 from broadcasts where broadcast_id = ? and recipients && ?::text[]")
            .params(id, names(recipients))
            .query(Integer.class)
            .optional()
            .isPresent();
    if (told) {
      jdbc.sql(
              "insert into broadcast_reads (broadcast_id, reader) values (?, ?) on conflict do nothing")
          .params(id, reader)
          .update();
    }
    return told;
  }

  private static Sent sent(ResultSet row, int number) throws SQLException {
    return new Sent(
        row.getObject("broadcast_id", UUID.class),
        List.of((String[]) row.getArray("recipients").getArray()),
        row.getObject("words_id", UUID.class),
        row.getString("said_by"),
        row.getTimestamp("said_at").toInstant(),
        row.getBoolean("read"),
        row.getInt("readers"));
  }

  private static String[] names(Collection<String> recipients) {
    return recipients.toArray(String[]::new);
  }
}
