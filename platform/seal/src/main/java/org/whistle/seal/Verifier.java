package org.whistle.seal;

import java.security.PublicKey;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Proves a service's archive from its rows and the public keys; it trusts no service and nothing
 * that a service computed.
 */
public final class Verifier {
  private final Map<String, PublicKey> keys;

  public Verifier(Map<String, PublicKey> keys) {
    this.keys = Map.copyOf(keys);
  }

  /**
   * What was found.
   *
   * @param entries how many are chained
   * @param signed the entry up to which the last checkpoint goes
   * @param cases how many sealed files were read again
   * @param broken one sentence each, the first broken entry first; empty when all holds
   * @param line the last checkpoint in short, to be kept elsewhere; absent while nothing is signed
   */
  public record Report(
      String service,
      long entries,
      long signed,
      long cases,
      List<String> broken,
      @Nullable String line) {}

  /**
   * Checks one service's archive, in one snapshot of its database.
   *
   * @param connection at that database; left as it was, without a transaction
   * @param kept lines that reports printed before; those of other services are passed over
   */
  public Report check(Connection connection, String service, List<String> kept)
      throws SQLException {
    connection.setAutoCommit(false);
    connection.setReadOnly(true);
    connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    try {
      Findings findings = new Findings();
      var chain = new ChainCheck(connection, service, keys, findings);
      chain.run(kept.stream().filter(line -> line.startsWith(service + ":")).toList());
      long cases = service.equals("tracking") ? new CaseCheck(connection, findings).run() : 0;
      return new Report(
          service, chain.entries(), chain.signed(), cases, findings.lines(), chain.line());
    } finally {
      connection.rollback();
      connection.setReadOnly(false);
      connection.setAutoCommit(true);
    }
  }
}
