package org.whistle.dispatch.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whistle.access.Scope;
import org.whistle.dispatch.Links;
import org.whistle.dispatch.model.Handling;
import org.whistle.dispatch.model.Link;

/** A link is a row of the request that is linked; its history is in the journal. */
@Repository
class PostgresLinks implements Links {
  private static final int COMMUNITY_DIGITS = 12;
  private static final int MOST = 50;

  private final JdbcClient sql;

  PostgresLinks(JdbcClient sql) {
    this.sql = sql;
  }

  @Override
  public Optional<Link> of(UUID request) {
    return sql.sql("SELECT request_id, master, kind FROM links WHERE request_id = ?")
        .param(request)
        .query((row, _) -> link(row))
        .optional();
  }

  @Override
  public List<Link> to(UUID master) {
    return sql.sql(
            "SELECT request_id, master, kind FROM links WHERE master = ? ORDER BY request_id")
        .param(master)
        .query((row, _) -> link(row))
        .list();
  }

  @Override
  public void save(Link link) {
    sql.sql("INSERT INTO links (request_id, master, kind) VALUES (?, ?, ?)")
        .params(link.request(), link.master(), link.kind().wire())
        .update();
  }

  @Override
  public void remove(Link link) {
    sql.sql("DELETE FROM links WHERE request_id = ?").param(link.request()).update();
  }

  /** Ids are in the order of time, so the time before is a first id. */
  @Override
  public List<Handling> similar(Handling to, Scope scope, Duration within) {
    var place = to.matter().place();
    var seen = scope.over(HandlingRow.SEEN);
    return sql.sql(
            """
            SELECT to_jsonb(h) FROM handlings h
            WHERE h.shows_at <> '{}' AND h.category = :category AND h.id <> :id
              AND h.place BETWEEN :from AND :from || '~'
              AND h.id > (lpad(to_hex((extract(epoch FROM whistle_now() - :within::interval) * 1000)::bigint), 12, '0')
                || '00000000000000000000')::uuid
              AND %s
            ORDER BY h.id DESC LIMIT :most
            """
                .formatted(seen.sql()))
        .params(seen.parameters())
        .param("category", to.matter().category())
        .param("id", to.id())
        .param("from", place.substring(0, Math.min(COMMUNITY_DIGITS, place.length())))
        .param("within", within.toString())
        .param("most", MOST)
        .query((row, _) -> HandlingRow.read(row.getString(1)))
        .list();
  }

  private static Link link(ResultSet row) throws SQLException {
    return new Link(
        row.getObject("request_id", UUID.class),
        row.getObject("master", UUID.class),
        Link.Kind.of(row.getString("kind")));
  }
}
