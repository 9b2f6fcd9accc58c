package org.whistle.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;

class ChainTest {
  private static final Duration SELDOM = Duration.ofHours(1);

  @TempDir Path secrets;
  private House house;

  @BeforeEach
  void build() {
    house = new House(secrets);
  }

  @Test
  void an_entry_that_commits_late_is_chained_late_and_not_lost() throws Exception {
    var chain = house.instance(1, SELDOM);
    try (var slow = house.database.getConnection()) {
      slow.setAutoCommit(false);
      try (var insert = slow.createStatement()) {
        insert.execute(
            "insert into seal_waiting (kind, subject, content) values ('late', 'a', '{}')");
      }
      house.archive.write(House.AUDITOR, "early", "b");
      chain.chainBatch();
      assertThat(subjects()).containsExactly("b");
      slow.commit();
    }
    chain.chainBatch();

    assertThat(subjects()).containsExactly("b", "a");
    assertThat(house.count("seal_waiting")).isZero();
  }

  @Test
  void what_is_rolled_back_was_never_archived() {
    house.transaction.executeWithoutResult(
        status -> {
          house.archive.write(House.AUDITOR, "words.read", "a");
          status.setRollbackOnly();
        });
    house.chainAll();

    assertThat(house.count("seal_entries")).isZero();
  }

  @Test
  void writers_and_two_instances_at_once_give_one_chain_without_gaps() throws Exception {
    try (var threads = Executors.newFixedThreadPool(6)) {
      var writers =
          IntStream.range(0, 4)
              .mapToObj(
                  writer ->
                      threads.submit(
                          () ->
                              IntStream.range(0, 100)
                                  .forEach(
                                      i ->
                                          house.archive.write(
                                              House.AUDITOR, "act", writer + "-" + i))))
              .toList();
      var chainers =
          IntStream.range(0, 2)
              .mapToObj(
                  _ ->
                      threads.submit(
                          () -> {
                            var chain = house.instance(7, SELDOM);
                            while (house.count("seal_entries") < 400) {
                              chain.chainBatch();
                            }
                          }))
              .toList();
      for (var writer : writers) {
        writer.get();
      }
      for (var chainer : chainers) {
        chainer.get();
      }
    }

    assertThat(house.sql.queryForList("select number from seal_entries order by 1", Long.class))
        .hasSize(400)
        .first()
        .isEqualTo(1L);
    assertThat(
            house.sql.queryForList(
                "select max(number) - count(distinct subject) from seal_entries", Long.class))
        .containsExactly(0L);
  }

  @Test
  void entries_of_one_subject_keep_their_order() {
    house.archive.add(
        List.of(
            new Archive.Sealed("case.sealed", "a", "1"),
            new Archive.Sealed("case.appended", "a", "2")));
    house.chainAll();

    assertThat(
            house.sql.queryForList("select kind from seal_entries order by number", String.class))
        .containsExactly("case.sealed", "case.appended");
  }

  @Test
  void a_checkpoint_is_signed_after_so_many_entries_and_only_when_something_is_new() {
    var chain = house.instance(3, SELDOM);
    house.archive.write(House.AUDITOR, "act", "first");
    chain.chainBatch();
    chain.chainBatch();
    assertThat(checkpoints()).containsExactly(1L);

    IntStream.range(0, 2).forEach(i -> house.archive.write(House.AUDITOR, "act", "more-" + i));
    chain.chainBatch();
    assertThat(checkpoints()).containsExactly(1L);

    house.archive.write(House.AUDITOR, "act", "third");
    chain.chainBatch();
    assertThat(checkpoints()).containsExactly(1L, 4L);
  }

  @Test
  void entries_and_checkpoints_can_only_be_added() {
    house.filled(1);

    for (String table : List.of("seal_entries", "seal_checkpoints")) {
      for (String change :
          List.of(
              "delete from " + table, "update " + table + " set number = 9", "truncate " + table)) {
        assertThatThrownBy(() -> house.sql.execute(change))
            .isInstanceOf(DataAccessException.class)
            .hasMessageContaining("append-only");
      }
    }
  }

  @Test
  void what_could_be_a_text_is_refused() {
    assertThatThrownBy(() -> house.archive.write(House.AUDITOR, "act", "a", Map.of("why", "业主不在家")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> house.archive.write(House.AUDITOR, "act", "王 建国"))
        .isInstanceOf(DataAccessException.class);
  }

  @Test
  void a_fingerprint_says_the_same_of_the_same_and_nothing_else() {
    assertThat(house.archive.fingerprint("10.0.0.7"))
        .isEqualTo(house.archive.fingerprint("10.0.0.7"))
        .isNotEqualTo(house.archive.fingerprint("10.0.0.8"))
        .matches("[0-9a-f]{16}");
  }

  private List<String> subjects() {
    return house.sql.queryForList("select subject from seal_entries order by number", String.class);
  }

  private List<Long> checkpoints() {
    return house.sql.queryForList("select number from seal_checkpoints order by 1", Long.class);
  }
}
