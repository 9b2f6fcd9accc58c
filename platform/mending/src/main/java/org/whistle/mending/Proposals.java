package org.whistle.mending;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whistle.journal.KeptEvent;

/** The table mending_proposals. */
final class Proposals {
  private static final String ROWS =
      """
      select id, kept_id, action, body, reason, proposed_by, proposed_at, state, decided_by,
        decided_at, error
      from mending_proposals where\s""";

  private final JdbcClient jdbc;

  Proposals(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** False when another one is open already. */
  boolean add(KeptEvent event, UUID id, ProposalController.Wish wish, String by) {
    KeptEvent.About about = event.about();
    return jdbc.sql(
                """
                insert into mending_proposals
                  (id, kept_id, request_id, producer, sequence, type, action, body, reason,
                   proposed_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                """)
            .param(id)
            .param(event.id())
            .param(about == null ? null : about.requestId())
            .param(about == null ? null : about.producer())
            .param(about == null ? null : about.sequence())
            .param(about == null ? null : about.type())
            .param(wish.action())
            .param(wish.body())
            .param(wish.reason())
            .param(by)
            .update()
        == 1;
  }

  /** Every proposal about these, the latest first. */
  Map<Long, List<Proposal>> of(Collection<Long> keptIds) {
    return jdbc
        .sql(ROWS + "kept_id = any (?::bigint[]) order by proposed_at desc")
        .param(keptIds.stream().map(String::valueOf).toArray(String[]::new))
        .query((row, _) -> proposal(row))
        .list()
        .stream()
        .collect(Collectors.groupingBy(Proposal::keptId));
  }

  /** One about this record; whoever decides it at the same time waits. */
  Optional<Proposal> lock(UUID id, long keptId) {
    return jdbc.sql(ROWS + "id = ? and kept_id = ? for update")
        .param(id)
        .param(keptId)
        .query((row, _) -> proposal(row))
        .optional();
  }

  /** Closes one that is open. */
  void decide(UUID id, String state, String by, @Nullable String error) {
    jdbc.sql(
            """
            update mending_proposals
            set state = ?, decided_by = ?, decided_at = whistle_now(), error = ?
            where id = ? and state = 'open'
            """)
        .param(state)
        .param(by)
        .param(error)
        .param(id)
        .update();
  }

  private static Proposal proposal(ResultSet row) throws SQLException {
    return new Proposal(
        row.getObject("id", UUID.class),
        row.getLong("kept_id"),
        row.getString("action"),
        row.getString("body"),
        row.getString("reason"),
        row.getString("proposed_by"),
        instant(row, "proposed_at"),
        row.getString("state"),
        row.getString("decided_by"),
        row.getObject("decided_at") == null ? null : instant(row, "decided_at"),
        row.getString("error"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
