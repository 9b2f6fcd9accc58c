package org.whistle.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import org.whistle.access.SealKeys;
import org.whistle.contracts.DispatchEvent.RequestArchived;
import org.whistle.seal.Verifier;
import org.whistle.testing.Identities;
import org.whistle.tracking.model.Fact;
import org.whistle.tracking.model.Story;
import org.whistle.tracking.store.CaseStore;

/** What sealing adds to archiving, and what proving costs afterwards. Prints what it measures. */
@Tag("long")
@ServiceTest
@TestPropertySource(
    properties = "spring.datasource.hikari.data-source-properties.options=-c transaction_timeout=0")
class SealCostTest {
  private static final int BATCH = 100;
  private static final int ROUNDS = 40;

  @Autowired private CaseStore cases;
  @Autowired private SealCaseFiles seals;
  @Autowired private TransactionTemplate transaction;
  @Autowired private DataSource database;

  @Test
  void archiving_with_and_without_a_seal() throws Exception {
    long without = 0;
    long with = 0;
    for (int round = 0; round < ROUNDS; round++) {
      // The first quarter warms up.
      boolean counts = round >= ROUNDS / 4;
      List<Story> plain = settled();
      List<Story> sealed = settled();
      long plainTook = hear(plain, true, false);
      long sealedTook = hear(sealed, true, true);
      without += counts ? plainTook : 0;
      with += counts ? sealedTook : 0;
    }
    int cases = BATCH * ROUNDS * 3 / 4;
    System.out.printf(
        "archived: %.0f µs a case without, %.0f µs with a seal, ratio %.2f%n",
        without / 1e3 / cases, with / 1e3 / cases, (double) with / without);

    long entries = (long) BATCH * ROUNDS;
    await().atMost(Duration.ofMinutes(1)).until(() -> count("seal_entries") == entries);
    long begun = System.nanoTime();
    try (var connection = database.getConnection()) {
      var report =
          new Verifier(SealKeys.in(Identities.secrets()).verifying())
              .check(connection, "tracking", List.of());
      System.out.printf(
          "verified: %d entries and %d case files in %d ms%n",
          report.entries(), report.cases(), (System.nanoTime() - begun) / 1_000_000);
      assertThat(report.cases()).isEqualTo(entries);
      // Those that were archived without a seal are named; nothing else.
      assertThat(report.broken()).allMatch(line -> line.matches(".*(never sealed|more)"));
    }
  }

  private List<Story> settled() {
    List<Story> stories =
        Stream.generate(
                () -> Story.at(Instant.now()).pointed().placed().taken().contacted().resolved())
            .limit(BATCH)
            .toList();
    hear(stories, false, false);
    stories.forEach(story -> story.says(new RequestArchived("solved")));
    return stories;
  }

  /** As one poll: the last fact of each story, or all of them. */
  private long hear(List<Story> stories, boolean lastAlone, boolean seal) {
    long begun = System.nanoTime();
    transaction.executeWithoutResult(
        _ -> {
          List<UUID> ids = stories.stream().map(Story::id).toList();
          var works = cases.open(ids);
          for (Story story : stories) {
            List<Fact> facts = story.facts();
            new ArrayList<>(lastAlone ? List.of(facts.getLast()) : facts)
                .forEach(fact -> works.get(story.id()).hear(fact, Instant.now()));
          }
          cases.save(works.values());
          if (seal) {
            seals.seal(works.values());
          }
        });
    return System.nanoTime() - begun;
  }

  private long count(String table) {
    return new JdbcTemplate(database)
        .queryForList("select count(*) from " + table, Long.class)
        .getFirst();
  }
}
