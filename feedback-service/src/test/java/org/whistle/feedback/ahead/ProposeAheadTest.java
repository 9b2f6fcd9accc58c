package org.whistle.feedback.ahead;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.whistle.calendar.WorkingTime;
import org.whistle.testing.RealParts;

/** Rules over a real database, with several instances looking at once. */
@RealParts
@SpringBootTest(properties = "whistle.ahead.look=1h")
class ProposeAheadTest {
  private static final int INSTANCES = 4;

  @Autowired AheadRules rules;
  @Autowired Proposals proposals;
  @Autowired Spots spots;
  @Autowired WorkingTime working;
  @Autowired TransactionTemplate transactions;
  @Autowired JdbcClient jdbc;

  @Test
  void a_hot_spot_is_proposed_once_by_however_many_instances() throws Exception {
    point("990101009001001", "0106", 5, "app");
    point("990101009001002", "0106", 4, "app");
    point("990101009001003", "0106", 9, "proactive");
    everybodyLooks();
    everybodyLooks();
    assertThat(proposed("990101009001")).containsExactly("hot-spot 990101009001001 5");
  }

  @Test
  void what_is_done_anew_again_and_again_is_proposed() throws Exception {
    var cases = point("990101009002001", "0301", 2, "app");
    jdbc.sql("update needs set redos = 2 where request_id = any(:ids)")
        .param("ids", cases)
        .update();
    everybodyLooks();
    assertThat(proposed("990101009002")).containsExactly("redone 990101009002001 2");
  }

  @Test
  void after_its_time_a_place_that_is_hot_again_is_proposed_again() throws Exception {
    point("990101009003001", "0301", 5, "app");
    everybodyLooks();
    jdbc.sql(
            """
            update proposals set proposed_at = proposed_at - interval '31 days',
              period = period - 31 where place = '990101009003001'
            """)
        .update();
    everybodyLooks();
    assertThat(proposed("990101009003")).hasSize(2);
  }

  @Test
  void a_season_is_proposed_once_to_each_community_one_that_is_new_today_included() {
    var looking = new ProposeAhead(rules, proposals, spots, working);
    point("990101009004001", "0301", 1, "app");
    look(looking);
    point("990101009005001", "0103", 1, "app");
    look(looking);
    look(looking);
    var near =
        rules.on(today()).seasons().stream().filter(it -> it.near(today()).isPresent()).count();
    for (var community : List.of("990101009004", "990101009005")) {
      assertThat(
              jdbc.sql("select count(*) from proposals where place = ? and kind = 'season'")
                  .param(community)
                  .query(Long.class)
                  .single())
          .isEqualTo(near);
    }
  }

  private void look(ProposeAhead looking) {
    transactions.executeWithoutResult(_ -> looking.propose());
  }

  private LocalDate today() {
    return proposals.now().atZone(working.zone()).toLocalDate();
  }

  private void everybodyLooks() throws InterruptedException, ExecutionException {
    try (var threads = Executors.newFixedThreadPool(INSTANCES)) {
      var looks =
          Stream.generate(() -> new ProposeAhead(rules, proposals, spots, working))
              .limit(INSTANCES)
              .map(it -> threads.submit(() -> transactions.execute(_ -> it.propose())))
              .toList();
      for (var look : looks) {
        assertThat(look.get()).isFalse();
      }
    }
  }

  private UUID[] point(String place, String category, int times, String channel) {
    return Stream.generate(UUID::randomUUID)
        .limit(times)
        .peek(id -> point(id, place, category, channel))
        .toArray(UUID[]::new);
  }

  private void point(UUID id, String place, String category, String channel) {
    var now = Timestamp.from(Instant.now().minus(Duration.ofHours(1)));
    jdbc.sql(
            """
            insert into matters (request_id, version, state, cycle, number, place, place_name, kind,
              category, urgency)
            values (:id, 1, 'underway', 1, 'SQ', :place, '', 'help', :category, 'general')
            """)
        .param("id", id)
        .param("place", place)
        .param("category", category)
        .update();
    jdbc.sql(
            """
            insert into needs (request_id, place, category, channel, state, pointed_at, stirred_at)
            values (:id, :place, :category, :channel, 'waiting', :at, whistle_now())
            """)
        .param("id", id)
        .param("place", place)
        .param("category", category)
        .param("channel", channel)
        .param("at", now)
        .update();
  }

  private List<String> proposed(String community) {
    return jdbc.sql(
            """
            select rule || ' ' || place || ' ' || cardinality(cases) from proposals
            where place like :community || '%' and kind <> 'season' order by rule, place
            """)
        .param("community", community)
        .query(String.class)
        .list();
  }
}
