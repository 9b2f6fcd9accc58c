package org.whistle.journal;

import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes the first rows of a queue one by one in the order of its index, so that a batch costs what
 * a batch is. A queue is empty when the planner counts it and long when it matters: left to itself
 * it would read, join and sort all of a flood for each batch.
 */
public final class Stepwise {
  private static final String STEPWISE =
      Stream.of("seqscan", "bitmapscan", "hashjoin", "mergejoin", "sort")
          .map("set local enable_%s = off"::formatted)
          .collect(Collectors.joining("; "));
  private static final String AS_EVER = STEPWISE.replace("= off", "to default");

  private final TransactionTemplate transaction;
  private final JdbcTemplate jdbc;

  Stepwise(TransactionTemplate transaction, JdbcTemplate jdbc) {
    this.transaction = transaction;
    this.jdbc = jdbc;
  }

  /** Runs statements in the running transaction, or in one of their own. */
  @SuppressWarnings("NullAway")
  public <T> T run(Supplier<T> statements) {
    return transaction.execute(
        status -> {
          jdbc.execute(STEPWISE);
          T found = statements.get();
          if (!status.isNewTransaction()) {
            jdbc.execute(AS_EVER);
          }
          return found;
        });
  }
}
