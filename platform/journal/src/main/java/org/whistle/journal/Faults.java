package org.whistle.journal;

import java.sql.SQLException;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Which faults pass by themselves (the database is away, two writers met) and which never do. */
final class Faults {
  private Faults() {}

  static boolean pass(Throwable fault) {
    return Thread.currentThread().isInterrupted() || anyCause(fault, Faults::passesItself);
  }

  /** The transaction ran into its time limit: less work at once may pass. */
  static boolean tookTooLong(Throwable fault) {
    return anyCause(
        fault, cause -> cause instanceof SQLException sql && "25P04".equals(sql.getSQLState()));
  }

  private static boolean passesItself(Throwable fault) {
    return fault instanceof TransientDataAccessException
        || fault instanceof RecoverableDataAccessException
        || fault instanceof CannotCreateTransactionException
        || fault instanceof OutOfMemoryError
        || fault instanceof SQLException sql && passes(sql.getSQLState());
  }

  /** Connection, resources, operator intervention, roll-back, time limits, a stand-by, a lock. */
  private static boolean passes(@Nullable String state) {
    return state == null
        || Stream.of("08", "53", "57", "40", "25P03", "25P04", "25006", "55P03")
            .anyMatch(state::startsWith);
  }

  private static boolean anyCause(Throwable fault, Predicate<Throwable> test) {
    return Stream.<Throwable>iterate(fault, cause -> cause != null, Throwable::getCause)
        .anyMatch(test);
  }
}
