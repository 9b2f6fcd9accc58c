package org.whistle.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whistle.access.Caller;
import org.whistle.access.Role;
import org.whistle.access.Scope;
import org.whistle.testing.Parts;

/** What a caller sees is the same in memory and in PostgreSQL, for every role. */
class ScopeInSqlTest {

  private static final List<@Nullable String> PLACES =
      Arrays.asList(
          null,
          "990101",
          "990101001",
          "990101001001",
          "990101001001001",
          "990101002001001",
          "990102001001001");
  private static final List<List<String>> UNITS =
      List.of(List.of(), List.of("D03"), List.of("D01", "U02"));

  private static final List<List<String>> ABOUT =
      List.of(
          List.of(),
          List.of("staff:zhang"),
          List.of("unit:D03"),
          List.of("place:990101001001"),
          List.of("place:990101001", "staff:li"));
  private static final List<@Nullable String> SEATS =
      Arrays.asList(
          null, "990101", "990101001", "990101001001", "990101001001001", "990101002001001");
  private static final List<@Nullable String> OWN = Arrays.asList(null, "D03", "U02");
  private static final List<Scope.Row> ROWS = rows();

  private static JdbcClient jdbc;

  @BeforeAll
  static void cases() {
    jdbc = JdbcClient.create(Parts.newDatabase().dataSource());
    jdbc.sql(
            """
            create table cases (id int primary key, place text, units text[] not null,
              restricted boolean not null, about text[] not null)
            """)
        .update();
    for (int id = 0; id < ROWS.size(); id++) {
      var row = ROWS.get(id);
      jdbc.sql("insert into cases values (?, ?, ?, ?, ?)")
          .params(id, row.place(), array(row.units()), row.restricted(), array(row.about()))
          .update();
    }
  }

  @Test
  void every_role_sees_the_same_rows_either_way() {
    for (Role role : Role.values()) {
      for (String place : SEATS) {
        for (String unit : OWN) {
          same(new Caller("x", "x", Set.of(role), place, unit, null));
        }
      }
    }
  }

  @Test
  void so_does_whoever_is_anything_at_all() {
    anybody().limit(400).forEach(ScopeInSqlTest::same);
  }

  @Test
  void what_is_restricted_never_reaches_who_works_part_time() {
    anybody()
        .filter(it -> it.has(Role.PART_TIME_GRID_WORKER) && !it.has(Role.SERVICE))
        .limit(1000)
        .forEach(it -> assertThat(seen(it)).as("%s", it).noneMatch(Scope.Row::restricted));
  }

  @Test
  void nor_a_grids_desk() {
    anybody()
        .filter(it -> it.place() != null && it.place().length() == 15 && it.unit() == null)
        .filter(it -> !it.has(Role.SERVICE))
        .limit(1000)
        .forEach(it -> assertThat(seen(it)).as("%s", it).noneMatch(Scope.Row::restricted));
  }

  @Test
  void nobody_sees_a_complaint_about_himself_his_unit_or_his_desk() {
    anybody()
        .filter(it -> !it.has(Role.SERVICE))
        .limit(1000)
        .forEach(
            it ->
                assertThat(seen(it))
                    .as("%s", it)
                    .flatMap(Scope.Row::about)
                    .noneMatch(meant -> means(meant, it)));
  }

  @Test
  void whoever_comes_by_a_unit_alone_never_learns_who_reported_it() {
    anybody()
        .filter(it -> !it.has(Role.SERVICE))
        .limit(1000)
        .forEach(
            it -> {
              var named = ROWS.stream().filter(row -> it.scope().seesReporter(row)).toList();
              assertThat(seen(it)).containsAll(named);
              assertThat(named)
                  .as("%s", it)
                  .allMatch(
                      row ->
                          row.place() == null
                              || (it.place() != null && row.place().startsWith(it.place())));
              if (it.roles().stream().allMatch(OUTSIDE::contains)) {
                assertThat(named).as("%s", it).isEmpty();
              }
            });
  }

  private static final Set<Role> OUTSIDE =
      Set.of(
          Role.DEPARTMENT,
          Role.UNIT,
          Role.SYSTEM,
          Role.DEPARTMENT_GRID_WORKER,
          Role.PART_TIME_GRID_WORKER);

  private static boolean means(String about, Caller caller) {
    return about.equals("staff:" + caller.id())
        || about.equals("unit:" + caller.unit())
        || (caller.place() != null
            && about.startsWith("place:")
            && caller.place().startsWith(about.substring("place:".length())));
  }

  /** Random people of up to three roles, the same in every run. */
  private static Stream<Caller> anybody() {
    var random = new Random(5);
    return Stream.generate(
        () -> {
          var roles = EnumSet.noneOf(Role.class);
          for (int i = 0; i <= random.nextInt(3); i++) {
            roles.add(Role.values()[random.nextInt(Role.values().length)]);
          }
          var name = random.nextBoolean() ? "zhang" : "li";
          return new Caller(name, name, roles, any(SEATS, random), any(OWN, random), null);
        });
  }

  private static @Nullable String any(List<@Nullable String> list, Random random) {
    return list.get(random.nextInt(list.size()));
  }

  private static void same(Caller caller) {
    Scope.Condition condition =
        caller.scope().over(new Scope.Columns("place", "units", "restricted", "about"));
    var inSql =
        jdbc.sql("select id from cases where " + condition.sql() + " order by id")
            .params(condition.parameters())
            .query(Integer.class)
            .list();
    assertThat(inSql.stream().map(ROWS::get).toList()).as("%s", caller).isEqualTo(seen(caller));
  }

  private static List<Scope.Row> seen(Caller caller) {
    return ROWS.stream().filter(row -> caller.scope().sees(row)).toList();
  }

  private static List<Scope.Row> rows() {
    List<Scope.Row> rows = new ArrayList<>();
    for (String place : PLACES) {
      for (List<String> units : UNITS) {
        for (List<String> about : ABOUT) {
          rows.add(new Scope.Row(place, units, false, about));
          rows.add(new Scope.Row(place, units, true, about));
        }
      }
    }
    return rows;
  }

  private static String[] array(Collection<String> codes) {
    return codes.toArray(String[]::new);
  }
}
