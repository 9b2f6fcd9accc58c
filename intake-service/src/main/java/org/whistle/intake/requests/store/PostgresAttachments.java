package org.whistle.intake.requests.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whistle.intake.requests.Attachment;
import org.whistle.intake.requests.Attachments;
import org.whistle.vault.Vault;

/** Rows of the one database, so that a back-up of it has them too. */
@Repository
class PostgresAttachments implements Attachments {
  private static final String COLUMNS = "id, phase, media_type, size, hash, said_by, at";

  private final JdbcClient sql;
  private final Vault vault;

  PostgresAttachments(JdbcClient sql, Vault vault) {
    this.sql = sql;
    this.vault = vault;
  }

  @Override
  public void add(UUID request, Attachment it, byte[] bytes) {
    sql.sql(
            """
            insert into attachments (request_id, id, phase, media_type, size, hash, said_by, at,
              sealed)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            request,
            it.id(),
            it.phase(),
            it.mediaType(),
            it.size(),
            it.hash(),
            it.by(),
            Timestamp.from(it.at()),
            vault.close(request, it.id().toString(), bytes))
        .update();
  }

  @Override
  public List<Attachment> of(UUID request) {
    return sql.sql("select " + COLUMNS + " from attachments where request_id = ? order by at, id")
        .param(request)
        .query((row, _) -> attachment(row))
        .list();
  }

  @Override
  public Optional<byte[]> bytes(UUID request, UUID id) {
    return sql.sql("select sealed from attachments where request_id = ? and id = ?")
        .params(request, id)
        .query((row, _) -> row.getBytes(1))
        .optional()
        .flatMap(bytes -> vault.open(request, id.toString(), bytes));
  }

  private static Attachment attachment(ResultSet row) throws SQLException {
    return new Attachment(
        row.getObject("id", UUID.class),
        row.getString("phase"),
        row.getString("media_type"),
        row.getInt("size"),
        row.getString("hash"),
        row.getString("said_by"),
        row.getTimestamp("at").toInstant());
  }
}
