package org.whistle.web;

import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The keys of the last seven days, each with its answer. */
final class IdempotencyKeys {

  private final JdbcClient jdbc;

  IdempotencyKeys(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Writes the key, after waiting for whoever is writing the same one; false when it is taken. */
  boolean keep(IdempotencyKey key, Answer answer) {
    return jdbc.sql(
                "insert into idempotency_keys (key, body, status, answer) values (?, ?, ?, ?)"
                    + " on conflict do nothing")
            .params(key.row(), key.body(), answer.status(), key.seal(answer.body()))
            .update()
        == 1;
  }

  /**
   * The answer that the key had before.
   *
   * @throws Refusal when it was to another body
   */
  Optional<Answer> find(IdempotencyKey key) {
    return jdbc.sql("select body, status, answer from idempotency_keys where key = ?")
        .param(key.row())
        .query((row, _) -> read(key, row))
        .optional();
  }

  int forgetOld() {
    return jdbc.sql("delete from idempotency_keys where at < now() - interval '7 days'").update();
  }

  private static Answer read(IdempotencyKey key, ResultSet row) throws SQLException {
    if (!MessageDigest.isEqual(key.body(), row.getBytes("body"))) {
      throw new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, "idempotency-key-reused");
    }
    return new Answer(row.getInt("status"), key.open(row.getBytes("answer")));
  }
}
