package org.whistle.feedback.appeals.store;

import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whistle.feedback.appeals.Proofs;
import org.whistle.feedback.appeals.model.Proof;

@Repository
class PostgresProofs implements Proofs {
  private final JdbcClient jdbc;

  PostgresProofs(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void know(Collection<Known> more) {
    jdbc.sql(
            """
            insert into proofs
            select * from unnest(:requests, :proofs, :kinds, :times) on conflict do nothing
            """)
        .param("requests", more.stream().map(Known::requestId).toArray(UUID[]::new))
        .param("proofs", more.stream().map(it -> it.proof().id()).toArray(UUID[]::new))
        .param("kinds", more.stream().map(it -> wire(it.proof().kind())).toArray(String[]::new))
        .param(
            "times",
            more.stream().map(it -> Timestamp.from(it.proof().at())).toArray(Timestamp[]::new))
        .update();
  }

  @Override
  public List<Proof> of(UUID requestId) {
    return jdbc.sql(
            """
            select proof_id, kind, known_at from proofs where request_id = :id
            union all select rating_id, 'rating', rated_at from ratings where request_id = :id
            order by 3
            """)
        .param("id", requestId)
        .query(
            (row, _) ->
                new Proof(
                    row.getObject(1, UUID.class),
                    Proof.Kind.valueOf(row.getString(2).toUpperCase(Locale.ROOT)),
                    row.getTimestamp(3).toInstant()))
        .list();
  }

  private static String wire(Proof.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }
}
