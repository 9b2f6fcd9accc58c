package org.whistle.intake.requests.store;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whistle.intake.places.Located;
import org.whistle.intake.requests.Neighbours;

@Repository
class PostgresNeighbours implements Neighbours {
  private static final int MOST = 3;

  /** What anybody may know of a request: that it is there, and still dealt with. */
  private static final String SHOWN =
      """
      other.ended is null and not other.answered and not other.restricted
        and other.kind in ('help', 'suggestion') and other.about = '{}'
      """;

  private final JdbcClient sql;

  PostgresNeighbours(JdbcClient sql) {
    this.sql = sql;
  }

  @Override
  public List<Similar> similar(Located where, String category) {
    return sql.sql(
            """
            select other.id, other.place_name, other.pointed_at,
              (select count(*) from requests joined where joined.same_as = other.id) as others
            from requests other
            where other.place = :place and other.category = :category and other.same_as is null
              and other.pointed_at > whistle_now() - interval '30 days' and %s
            order by other.place_name = :name desc, other.pointed_at desc limit :most
            """
                .formatted(SHOWN))
        .param("place", where.code())
        .param("category", category)
        .param("name", where.name())
        .param("most", MOST)
        .query(
            (row, _) ->
                new Similar(
                    row.getObject("id", UUID.class),
                    row.getString("place_name"),
                    row.getObject("pointed_at", OffsetDateTime.class).toInstant(),
                    row.getInt("others")))
        .list();
  }

  @Override
  public Optional<UUID> join(UUID id, UUID other) {
    return sql.sql(
            """
            update requests mine set same_as = coalesce(other.same_as, other.id)
            from requests other
            where mine.id = :id and other.id = :other and other.id <> mine.id
              and left(other.place, 12) = left(mine.place, 12) and not mine.restricted and %s
            returning mine.same_as
            """
                .formatted(SHOWN))
        .param("id", id)
        .param("other", other)
        .query(UUID.class)
        .optional();
  }
}
