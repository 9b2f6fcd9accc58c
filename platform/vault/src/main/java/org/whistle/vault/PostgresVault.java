package org.whistle.vault;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The vault's two tables, in the database of the service that owns the words. */
final class PostgresVault implements Vault {
  private final JdbcClient sql;
  private final Seal installation;

  PostgresVault(JdbcClient sql, Seal installation) {
    this.sql = sql;
    this.installation = installation;
  }

  @Override
  public Words keep(UUID requestId, String kind, String by, boolean residentMaySee, String text) {
    var sealed = Sealed.of(sealOf(requestId), new Draft(kind, by, residentMaySee, text));
    sql.sql(
            """
            INSERT INTO vault_texts (request_id, id, kind, by, resident_may_see, sealed)
            VALUES (?, ?, ?, ?, ?, ?)
            """)
        .params(requestId, sealed.words.id(), kind, by, residentMaySee, sealed.bytes)
        .update();
    return sealed.words;
  }

  @Override
  public FirstTexts first(UUID requestId, List<Draft> drafts) {
    var key = Seal.newKey();
    var seal = new Seal(key);
    var sealed = drafts.stream().map(draft -> Sealed.of(seal, draft)).toList();
    return new FirstTexts(
        sealed.stream().map(text -> text.words).toList(),
        """
        with vault_key as (
          insert into vault_keys (request_id, wrapped) values (:vaultRequest, :vaultKey)),
        vault_text as (
          insert into vault_texts (request_id, id, kind, by, resident_may_see, sealed)
          select :vaultRequest, * from unnest(:vaultIds::uuid[], :vaultKinds::text[],
            :vaultBy::text[], :vaultSeen::boolean[], :vaultSealed::bytea[]))
        """,
        Map.of(
            "vaultRequest",
            requestId,
            "vaultKey",
            installation.close(requestId.toString(), key),
            "vaultIds",
            sealed.stream().map(text -> text.words.id()).toArray(UUID[]::new),
            "vaultKinds",
            drafts.stream().map(Draft::kind).toArray(String[]::new),
            "vaultBy",
            drafts.stream().map(Draft::by).toArray(String[]::new),
            "vaultSeen",
            drafts.stream().map(Draft::residentMaySee).toArray(Boolean[]::new),
            "vaultSealed",
            sealed.stream().map(text -> text.bytes).toArray(byte[][]::new)));
  }

  @Override
  public List<KeptText> read(UUID requestId, String... kinds) {
    return read(requestId, false, kinds);
  }

  @Override
  public List<KeptText> readForResident(UUID requestId, String... kinds) {
    return read(requestId, true, kinds);
  }

  @Override
  public byte[] close(UUID requestId, String label, byte[] plain) {
    return sealOf(requestId).close(label, plain);
  }

  @Override
  public Optional<byte[]> open(UUID requestId, String label, byte[] sealed) {
    return sql.sql("SELECT wrapped FROM vault_keys WHERE request_id = ? AND wrapped IS NOT NULL")
        .param(requestId)
        .query((row, _) -> row.getBytes(1))
        .optional()
        .map(key -> new Seal(installation.open(requestId.toString(), key)).open(label, sealed));
  }

  @Override
  public void forget(UUID requestId) {
    sql.sql(
            """
            INSERT INTO vault_keys (request_id, wrapped, forgotten_at)
            VALUES (?, NULL, whistle_now())
            ON CONFLICT (request_id) DO UPDATE SET wrapped = NULL, forgotten_at = whistle_now()
            """)
        .param(requestId)
        .update();
  }

  private List<KeptText> read(UUID requestId, boolean forResident, String... kinds) {
    return sql.sql(
            """
            SELECT k.wrapped, t.* FROM vault_texts t JOIN vault_keys k USING (request_id)
            WHERE request_id = ? AND k.wrapped IS NOT NULL
              AND (NOT ? OR t.resident_may_see) AND (cardinality(?::text[]) = 0 OR t.kind = ANY (?))
            ORDER BY t.at, t.id
            """)
        .params(requestId, forResident, kinds, kinds)
        .query((row, _) -> text(requestId, row))
        .list();
  }

  private KeptText text(UUID requestId, ResultSet row) throws SQLException {
    var id = row.getObject("id", UUID.class);
    var seal = new Seal(installation.open(requestId.toString(), row.getBytes("wrapped")));
    return new KeptText(
        id,
        row.getString("kind"),
        row.getString("by"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getBoolean("resident_may_see"),
        new String(seal.open(id.toString(), row.getBytes("sealed")), StandardCharsets.UTF_8));
  }

  private Seal sealOf(UUID requestId) {
    var fresh = installation.close(requestId.toString(), Seal.newKey());
    sql.sql(
            """
            INSERT INTO vault_keys (request_id, wrapped) VALUES (?, ?)
            ON CONFLICT (request_id) DO NOTHING
            """)
        .params(requestId, fresh)
        .update();
    byte @Nullable [] wrapped =
        sql.sql("SELECT wrapped FROM vault_keys WHERE request_id = ?")
            .param(requestId)
            .query((row, _) -> new Wrapped(row.getBytes(1)))
            .single()
            .bytes();
    if (wrapped == null) {
      throw new RequestForgotten();
    }
    return new Seal(installation.open(requestId.toString(), wrapped));
  }

  private record Wrapped(byte @Nullable [] bytes) {}

  private record Sealed(Words words, byte[] bytes) {

    static Sealed of(Seal seal, Draft draft) {
      var id = TimeOrdered.next();
      var plain = draft.text().getBytes(StandardCharsets.UTF_8);
      return new Sealed(new Words(id, sha256(plain)), seal.close(id.toString(), plain));
    }

    private static String sha256(byte[] bytes) {
      try {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
