package org.whistle.dispatch.store;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whistle.contracts.IntakeEvent.AttachmentAdded;
import org.whistle.dispatch.Evidence;

@Repository
class PostgresEvidence implements Evidence {
  private final JdbcClient sql;

  PostgresEvidence(JdbcClient sql) {
    this.sql = sql;
  }

  @Override
  public void note(UUID request, int cycle, AttachmentAdded picture) {
    sql.sql(
            """
            INSERT INTO evidence (request_id, cycle, id, phase, added_by) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (id) DO NOTHING
            """)
        .params(request, cycle, picture.attachmentId(), picture.phase(), picture.by())
        .update();
  }

  @Override
  public Optional<Kept> find(UUID request, UUID picture) {
    return sql.sql(
            """
            SELECT e.phase, e.added_by AS by, e.cycle = h.cycle AS now
            FROM evidence e JOIN handlings h ON h.id = e.request_id
            WHERE e.request_id = ? AND e.id = ?
            """)
        .params(request, picture)
        .query(Kept.class)
        .optional();
  }
}
