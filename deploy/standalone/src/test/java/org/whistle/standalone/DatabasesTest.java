package org.whistle.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whistle.machine.Postgres;
import org.whistle.machine.PostgresKit;

class DatabasesTest {
  private static final Path ROOT = Path.of(System.getProperty("whistle.root"));

  @TempDir Path folder;
  private Postgres postgres;
  private Databases databases;

  @BeforeEach
  void start() {
    var kit = PostgresKit.unpackedUnder(ROOT.resolve("platform/machine/target/cache"));
    postgres = Postgres.start(kit, folder);
    var port = postgres.url("").replaceAll("\\D*127.0.0.1:(\\d+)/", "$1");
    databases = new Databases(Integer.parseInt(port), "unused");
  }

  @AfterEach
  void stop() {
    postgres.close();
  }

  @Test
  void a_server_that_takes_writes_answers() {
    assertThat(databases.answer()).isTrue();
  }

  @Test
  void a_restored_district_gives_no_number_again() throws Exception {
    databases.create("intake");
    run("intake", "next_request_number", "V1001__requests.sql");
    run("intake", "skip_request_numbers", "V1002__number_gap.sql");
    assertThat(number("2026-11-20")).isEqualTo("SQ-990101-20261120-00001");
    var gap = new NumberGap(LocalDate.parse("2026-11-20"), LocalDate.parse("2026-11-21"));

    databases.skip(gap, "990101");

    assertThat(number("2026-11-20")).isEqualTo("SQ-990101-20261120-50003");
    assertThat(number("2026-11-21")).isEqualTo("SQ-990101-20261121-50002");
    assertThat(number("2026-11-22")).isEqualTo("SQ-990101-20261122-00001");
  }

  @Test
  void the_auditor_sees_who_backed_up() throws Exception {
    databases.create("gateway");
    databases.audit("district.backed-up", "{}");
    answer(
        "gateway",
        "create table seal_waiting (kind text, subject text, who text, content text); select 1");

    databases.audit("district.backed-up", "{\"begun\":\"2026-11-21T05:00:00Z\"}");

    assertThat(answer("gateway", "select who || ' ' || kind || ' ' || content from seal_waiting"))
        .matches("shell:\\S+ district.backed-up \\{\"begun\":\"2026-11-21T05:00:00Z\"}");
  }

  private String number(String day) throws SQLException {
    return answer("intake", "set role intake; select next_request_number('990101', '" + day + "')");
  }

  /** One function of intake's migrations, made by intake. */
  private void run(String database, String function, String migration)
      throws IOException, SQLException {
    var sql =
        Files.readString(
            ROOT.resolve("intake-service/src/main/resources/db/migration").resolve(migration));
    int from = sql.indexOf("create function " + function);
    var body = sql.substring(from, sql.indexOf("end $$;", from) + 7);
    answer(database, "set role intake; " + body + " select 1");
  }

  private String answer(String database, String sql) throws SQLException {
    try (var connection =
            DriverManager.getConnection(postgres.url(database), PostgresKit.USER, "unused");
        var statement = connection.createStatement()) {
      boolean rows = statement.execute(sql);
      while (!rows) {
        rows = statement.getMoreResults();
      }
      var row = statement.getResultSet();
      row.next();
      return row.getString(1);
    }
  }
}
