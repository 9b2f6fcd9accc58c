package org.whistle.feedback.ahead.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.whistle.feedback.ahead.Spots;
import org.whistle.feedback.ahead.model.Spot;

/** What somebody did unasked is no reason to do more; nor is what may not be spoken of. */
@Repository
class PostgresSpots implements Spots {
  private static final String SPEAKABLE =
      """
      n.channel <> 'proactive' and m.kind <> 'praise' and not m.restricted and m.about = '{}'
      """;
  private static final String STIRRED =
      """
      select n.place, n.category, sum(n.redos) as redos,
        (array_agg(n.request_id order by n.pointed_at desc))[1\\:50] as cases
      from needs n join matters m using (request_id)
      where (n.place, n.category) in
          (select place, category from needs where stirred_at > :stirred)
        and n.pointed_at > :from and length(n.place) >= 12 and %s
      group by n.place, n.category
      """;

  private final JdbcClient jdbc;

  PostgresSpots(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Spot> alike(Look look, int cases) {
    return spots(stirred(SPEAKABLE + " ", look, "having count(*) >= :least").param("least", cases));
  }

  @Override
  public List<Spot> redone(Look look, int redos) {
    return spots(
        stirred(SPEAKABLE + " and n.redos > 0 ", look, "having sum(n.redos) >= :least")
            .param("least", redos));
  }

  @Override
  public List<Spot> communities(Look look, String category) {
    return spots(
        jdbc.sql(
                """
                select left(n.place, 12) as place, cast(:category as text) as category,
                  0 as redos, coalesce((array_agg(n.request_id order by n.pointed_at desc)
                    filter (where n.category = :category and %s))[1\\:50], '{}') as cases
                from needs n join matters m using (request_id)
                where n.pointed_at > :from and length(n.place) >= 12 and left(n.place, 12) in
                  (select left(place, 12) from needs where stirred_at > :stirred)
                group by left(n.place, 12)
                """
                    .formatted(SPEAKABLE))
            .param("category", category)
            .param("stirred", Timestamp.from(look.stirred()))
            .param("from", Timestamp.from(look.now().minus(look.within()))));
  }

  private StatementSpec stirred(String which, Look look, String having) {
    return jdbc.sql(STIRRED.formatted(which) + having)
        .param("stirred", Timestamp.from(look.stirred()))
        .param("from", Timestamp.from(look.now().minus(look.within())));
  }

  private static List<Spot> spots(StatementSpec asked) {
    return asked.query((row, _) -> spot(row)).list();
  }

  static Spot spot(ResultSet row) throws SQLException {
    return new Spot(
        row.getString("place"),
        row.getString("category"),
        List.of((UUID[]) row.getArray("cases").getArray()),
        row.getInt("redos"));
  }
}
