package org.whistle.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;
import org.whistle.contracts.IntakeEvent.WithdrawalAsked;
import org.whistle.testing.Parts;
import org.whistle.testing.RealParts;

@RealParts
@SpringBootTest(properties = "spring.application.name=dispatch")
class JournalTest {
  @Autowired Journal journal;
  @Autowired JdbcTemplate jdbc;
  @Autowired TransactionTemplate transaction;
  @Autowired JournalSettings settings;
  @Autowired Flyway flyway;

  private final UUID request = Ids.next();

  @Test
  void what_is_said_stands_in_the_journal_and_leaves_the_outbox() {
    String answer =
        journal.write(
            request,
            page -> {
              page.say(1, anything());
              page.say(1, anything());
              return "done";
            });

    assertThat(answer).isEqualTo("done");
    assertThat(sequences()).containsExactly(1L, 2L);
    await().atMost(Duration.ofSeconds(20)).until(() -> queued() == 0);
  }

  @Test
  void a_failure_leaves_nothing() {
    assertThatThrownBy(
            () ->
                journal.write(
                    request,
                    page -> {
                      page.say(1, anything());
                      throw new IllegalStateException("no");
                    }))
        .hasMessage("no");

    assertThat(sequences()).isEmpty();
  }

  @Test
  void an_event_that_is_too_large_is_refused_before_anything_is_written() {
    String long_ = "x".repeat((int) settings.maxEvent().toBytes());
    var event = new org.whistle.contracts.DispatchEvent.HardCaseDeclared(long_);

    assertThatThrownBy(() -> journal.write(request, page -> sayAndReturn(page, event)))
        .isInstanceOf(EventTooLarge.class);

    assertThat(sequences()).isEmpty();
  }

  @Test
  void writes_within_one_transaction_share_the_page() {
    transaction.executeWithoutResult(
        _ -> {
          journal.write(request, page -> sayAndReturn(page, anything()));
          journal.write(request, page -> sayAndReturn(page, anything()));
        });

    assertThat(sequences()).containsExactly(1L, 2L);
  }

  @Test
  void two_writers_of_one_request_wait_for_each_other() throws Exception {
    CountDownLatch first = new CountDownLatch(1);
    CompletableFuture<Page> slow =
        CompletableFuture.supplyAsync(
            () ->
                journal.write(
                    request,
                    page -> {
                      first.countDown();
                      pause();
                      page.say(1, anything());
                      return page;
                    }));
    first.await();
    Page second =
        journal.write(
            request,
            page -> {
              page.say(1, anything());
              return page;
            });

    assertThat(second.now()).isAfter(slow.join().now());
    assertThat(sequences()).containsExactly(1L, 2L);
  }

  @Test
  void a_transaction_has_five_seconds() {
    assertThat(jdbc.queryForObject("show transaction_timeout", String.class)).isEqualTo("5s");
  }

  @Test
  void a_migration_has_as_long_as_it_needs(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("V9000__slow.sql"), "SELECT pg_sleep(0.8)");
    var database = Parts.newDatabase();
    var hurried =
        new DriverManagerDataSource(
            database.url() + "?options=-c%20transaction_timeout=300ms",
            database.user(),
            database.password());
    Flyway.configure()
        .configuration(flyway.getConfiguration())
        .dataSource(hurried)
        .locations("classpath:db/journal", "filesystem:" + folder)
        .load()
        .migrate();
    assertThat(JdbcClient.create(hurried).sql("SHOW transaction_timeout").query().singleValue())
        .isEqualTo("300ms");
  }

  private static Page sayAndReturn(Page page, org.whistle.contracts.RequestEvent event) {
    page.say(1, event);
    return page;
  }

  private static void pause() {
    try {
      Thread.sleep(200); // slow on purpose
    } catch (InterruptedException stop) {
      throw new IllegalStateException(stop);
    }
  }

  private static WithdrawalAsked anything() {
    return new WithdrawalAsked(UUID.randomUUID(), 1, null);
  }

  private List<Long> sequences() {
    return jdbc.queryForList(
        "select sequence from journal where request_id = ? order by sequence", Long.class, request);
  }

  private int queued() {
    return jdbc.queryForObject("select count(*) from outbox", Integer.class);
  }
}
