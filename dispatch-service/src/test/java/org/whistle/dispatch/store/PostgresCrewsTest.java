package org.whistle.dispatch.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whistle.dispatch.model.Crew;
import org.whistle.dispatch.model.DutyTurn;
import org.whistle.dispatch.model.Leave;
import org.whistle.dispatch.model.Member;
import org.whistle.testing.Parts;

class PostgresCrewsTest {
  private static final List<String> SEATS =
      List.of("990101001", "990101001001", "990101001001001", "990101001001002", "D06");
  private static final Instant NOW = Instant.parse("2026-11-20T19:00:00Z");
  private static JdbcClient sql;

  @BeforeAll
  static void migrate() {
    DataSource database = Parts.newDatabase().dataSource();
    Flyway.configure()
        .dataSource(database)
        .locations("classpath:db/journal", "classpath:db/migration")
        .load()
        .migrate();
    sql = JdbcClient.create(database);
  }

  @Test
  void one_read_says_of_all_desks_what_each_crew_says_of_its_own() {
    var crews = new PostgresCrews(sql);
    var random = new Random(7);
    for (int i = 0; i < 100; i++) {
      fill(random);
      var told = crews.attendance(NOW);
      assertThat(told.manned()).isEqualTo(seats(crews, PostgresCrewsTest::isManned));
      assertThat(told.left()).isEqualTo(seats(crews, PostgresCrewsTest::isLeft));
    }
  }

  @Test
  void a_roster_that_has_not_begun_or_has_run_out_says_nothing() {
    var staffing = new PostgresStaffing(sql);
    sql.sql("DELETE FROM staff").update();
    var li = member("li", Member.Kind.FULL_TIME, SEATS.get(2));
    staffing.put(li, "test");
    staffing.put(turn("li", SEATS.get(2), -20, -10));
    staffing.put(turn("li", SEATS.get(2), 10, 20));
    staffing.put(turn("li", SEATS.get(3), 10, 20));
    staffing.put(turn("li", SEATS.get(1), -20, -10));
    var told = new PostgresCrews(sql).attendance(NOW);
    assertThat(told.rostered()).containsExactly(SEATS.get(2));
    assertThat(told.manned()).isEmpty();
  }

  private static Set<String> seats(PostgresCrews crews, Predicate<Crew> which) {
    return crews.everybody(NOW).stream().filter(which).map(Crew::seat).collect(Collectors.toSet());
  }

  private static boolean isManned(Crew crew) {
    return !crew.onDuty(NOW, false).isEmpty();
  }

  private static boolean isLeft(Crew crew) {
    return crew.onDuty(NOW, true).isEmpty()
        && crew.members().stream()
            .anyMatch(it -> it.seat().equals(crew.seat()) && it.kind() != Member.Kind.SUBSTITUTE);
  }

  private static void fill(Random random) {
    var staffing = new PostgresStaffing(sql);
    sql.sql("DELETE FROM staff").update();
    for (int i = 0; i < random.nextInt(12); i++) {
      var id = "m" + i;
      var kinds = Member.Kind.values();
      staffing.put(member(id, kinds[random.nextInt(kinds.length)], any(random)), "test");
      if (random.nextInt(3) == 0) {
        int from = random.nextInt(20) - 10;
        staffing.put(turn(id, any(random), from, from + 1 + random.nextInt(10)));
      }
      if (random.nextBoolean()) {
        int from = random.nextInt(12) - 10;
        staffing.put(
            new Leave(UUID.randomUUID(), id, in(from), in(from + 1 + random.nextInt(9)), "leave"));
      }
    }
  }

  private static String any(Random random) {
    return SEATS.get(random.nextInt(SEATS.size()));
  }

  private static Member member(String id, Member.Kind kind, String seat) {
    return new Member(id, id, kind, seat, null, null);
  }

  private static DutyTurn turn(String member, String seat, int from, int until) {
    return new DutyTurn(UUID.randomUUID(), member, seat, in(from), in(until), false);
  }

  private static Instant in(int hours) {
    return NOW.plusSeconds(hours * 3600L);
  }
}
