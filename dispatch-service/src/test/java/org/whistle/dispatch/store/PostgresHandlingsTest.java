package org.whistle.dispatch.store;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whistle.dispatch.Handlings;
import org.whistle.testing.Parts;

class PostgresHandlingsTest extends HandlingsContract {
  private static DataSource database;

  @BeforeAll
  static void migrate() {
    database = Parts.newDatabase().dataSource();
    Flyway.configure()
        .dataSource(database)
        .locations("classpath:db/journal", "classpath:db/migration")
        .load()
        .migrate();
  }

  @Override
  Handlings handlings() {
    return new PostgresHandlings(JdbcClient.create(database));
  }

  @Test
  void a_column_that_a_state_does_not_own_is_refused() {
    every_state_comes_back_as_it_went();
    assertThatThrownBy(
            () ->
                JdbcClient.create(database)
                    .sql("UPDATE handlings SET outcome = 'solved' WHERE state = 'taken'")
                    .update())
        .isInstanceOf(DataIntegrityViolationException.class);
  }
}
