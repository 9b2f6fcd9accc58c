package org.whistle.feedback.ahead.store;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whistle.access.Scope;
import org.whistle.feedback.Now;
import org.whistle.feedback.ahead.Proposals;
import org.whistle.feedback.ahead.model.Proposal;

@Repository
class PostgresProposals implements Proposals {
  private static final long LOCK = 1_112_001;
  private static final Scope.Columns COLUMNS =
      new Scope.Columns("place", "'{}'::text[]", "false", "'{}'::text[]");

  private final JdbcClient jdbc;

  PostgresProposals(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void lock() {
    jdbc.sql("select pg_advisory_xact_lock(:lock)")
        .param("lock", LOCK)
        .query((_, _) -> LOCK)
        .single();
  }

  @Override
  public boolean propose(Proposal.Open it, @Nullable Instant since) {
    var ground = it.ground();
    return jdbc.sql(
                """
                insert into proposals (proposal_id, rule, rules, kind, number, days, period, place,
                  category, cases, redos, proposed_at)
                select :id, :rule, :rules, :kind, :number, :days, :period, :place, :category,
                  :cases, cast(:redos as integer), cast(:at as timestamptz)
                where not exists (
                  select from proposals before where before.rule = :rule and before.place = :place
                    and before.category = :category and before.proposed_at > :since)
                on conflict (rule, place, category, period) do nothing
                """)
            .param("id", it.id())
            .param("rule", ground.rule())
            .param("rules", ground.version())
            .param("kind", ground.kind())
            .param("number", ground.number())
            .param("days", ground.days())
            .param("period", ground.period())
            .param("place", it.spot().place())
            .param("category", it.spot().category())
            .param("cases", it.spot().cases().toArray(UUID[]::new))
            .param("redos", it.spot().redos())
            .param("at", Timestamp.from(it.proposedAt()))
            .param("since", Timestamp.from(since == null ? it.proposedAt() : since))
            .update()
        == 1;
  }

  @Override
  public List<Proposal> list(Scope scope, boolean openOnly, int most) {
    var seen = scope.over(COLUMNS);
    return jdbc.sql(
            """
            select * from proposals where %s and (not :openOnly or state = 'open')
            order by proposed_at desc, proposal_id limit :most
            """
                .formatted(seen.sql()))
        .params(seen.parameters())
        .param("openOnly", openOnly)
        .param("most", most)
        .query((row, _) -> ProposalRows.proposal(row))
        .list();
  }

  @Override
  public Optional<Proposal> lock(UUID id, Scope scope) {
    var seen = scope.over(COLUMNS);
    return jdbc.sql(
            "select * from proposals where proposal_id = :id and %s for update"
                .formatted(seen.sql()))
        .params(seen.parameters())
        .param("id", id)
        .query((row, _) -> ProposalRows.proposal(row))
        .optional();
  }

  @Override
  public void save(Proposal.Decided decided) {
    var columns =
        switch (decided) {
          case Proposal.Accepted _ -> "state = 'accepted', pointed = cast(:what as uuid)";
          case Proposal.Declined _ -> "state = 'declined', reason = :what";
        };
    var what =
        switch (decided) {
          case Proposal.Accepted it -> it.request().toString();
          case Proposal.Declined it -> it.reason();
        };
    jdbc.sql(
            "update proposals set %s, decided_by = :by, decided_at = :at where proposal_id = :id"
                .formatted(columns))
        .param("what", what)
        .param("by", decided.by().who())
        .param("at", Timestamp.from(decided.by().at()))
        .param("id", decided.id())
        .update();
  }

  @Override
  public Instant now() {
    return new Now(jdbc).read();
  }
}
