package org.whistle.feedback.store;

import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.whistle.feedback.model.Matters;
import org.whistle.testing.Parts;
import tools.jackson.databind.json.JsonMapper;

class PostgresMattersTest implements MattersContract {
  @SuppressWarnings("NullAway.Init")
  private static JdbcClient jdbc;

  @BeforeAll
  static void migrate() {
    var database = Parts.newDatabase();
    var source = new DriverManagerDataSource(database.url(), database.user(), database.password());
    Flyway.configure()
        .dataSource(source)
        .locations("classpath:db/journal", "classpath:db/migration")
        .load()
        .migrate();
    jdbc = JdbcClient.create(source);
  }

  @Override
  public Matters matters() {
    return new PostgresMatters(jdbc, JsonMapper.shared());
  }

  @Override
  public int recordedOf(UUID requestId) {
    return jdbc.sql("select count(*) from ratings where request_id = :id")
        .param("id", requestId)
        .query(Integer.class)
        .single();
  }
}
