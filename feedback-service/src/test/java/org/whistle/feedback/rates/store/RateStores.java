package org.whistle.feedback.rates.store;

import java.util.function.Supplier;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;
import org.whistle.feedback.rates.CellFolding;
import org.whistle.feedback.rates.FrozenMonths;
import org.whistle.feedback.rates.RateBook;
import org.whistle.feedback.rates.Scorecards;
import org.whistle.testing.Database;

/** The stores of figures in a database of their own, on one connection. */
public record RateStores(JdbcClient jdbc, TransactionTemplate transactions) {

  public static RateStores in(Database database) {
    Flyway.configure()
        .dataSource(database.url(), database.user(), database.password())
        .locations("classpath:db/journal", "classpath:db/migration")
        .load()
        .migrate();
    return on(database.url(), database.user(), database.password());
  }

  /** On one that is there, and which has time. */
  public static RateStores on(String url, String user, String password) {
    var source = new SingleConnectionDataSource(url, user, password, true);
    JdbcClient.create(source).sql("set transaction_timeout = 0").update();
    var transactions = new TransactionTemplate(new DataSourceTransactionManager(source));
    return new RateStores(JdbcClient.create(source), transactions);
  }

  public RateBook book() {
    return new PostgresRateBook(jdbc, new RateRows(jdbc), new PostgresFrozenMonths(jdbc));
  }

  public Scorecards scorecards() {
    return new PostgresScorecards(jdbc);
  }

  public FrozenMonths months() {
    return new PostgresFrozenMonths(jdbc);
  }

  public CellFolding folding() {
    return new PostgresCellFolding(jdbc);
  }

  public <T> T once(Supplier<T> work) {
    return transactions.execute(_ -> work.get());
  }
}
