package org.whistle.seal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * An archive as lines of JSON, so that somebody who has only the public keys can prove it with
 * tools of their own. Case files aren't in it, only what seals them.
 */
public final class Export {
  private static final int FETCH = 1000;
  private static final String TIME =
      "to_char(at at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')";
  private static final String ENTRIES =
      """
      select json_build_object('service', ?::text, 'number', number, 'at', %s, 'kind', kind,
        'subject', subject, 'who', coalesce(who, ''), 'content', content,
        'hash', encode(hash, 'hex'))::text
      from seal_entries order by number
      """
          .formatted(TIME);
  private static final String CHECKPOINTS =
      """
      select json_build_object('service', ?::text, 'number', number, 'at', %s,
        'hash', encode(hash, 'hex'), 'key', key_id,
        'signature', translate(encode(signature, 'base64'), E'\\n', ''))::text
      from seal_checkpoints order by number
      """
          .formatted(TIME);

  private Export() {}

  /**
   * Writes all entries of a service, then its checkpoints, in one snapshot.
   *
   * @param connection at that service's database; left without a transaction
   */
  public static void write(Connection connection, String service, Writer out) throws SQLException {
    connection.setAutoCommit(false);
    connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    try {
      write(connection, ENTRIES, service, out);
      write(connection, CHECKPOINTS, service, out);
    } finally {
      connection.rollback();
      connection.setAutoCommit(true);
    }
  }

  private static void write(Connection connection, String sql, String service, Writer out)
      throws SQLException {
    try (var select = connection.prepareStatement(sql)) {
      select.setString(1, service);
      select.setFetchSize(FETCH);
      var rows = select.executeQuery();
      while (rows.next()) {
        out.write(rows.getString(1) + "\n");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
