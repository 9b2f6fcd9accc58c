package org.whistle.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whistle.access.Caller;
import org.whistle.access.Role;
import org.whistle.access.Scope;
import org.whistle.testing.Parts;

/** What a caller sees is the same in memory and in PostgreSQL, for every role. */
class ScopeInSqlTest {

  private static final List<String> PLACES =
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

  private static JdbcClient jdbc;

  @BeforeAll
  static void cases() {
    jdbc = JdbcClient.create(Parts.newDatabase().dataSource());
    jdbc.sql("create table cases (id int primary key, place text, units text[] not null)").update();
    int id = 0;
    for (String place : PLACES) {
      for (List<String> units : UNITS) {
        jdbc.sql("insert into cases values (?, ?, ?)")
            .params(id++, place, units.toArray(String[]::new))
            .update();
      }
    }
  }

  @Test
  void every_role_sees_the_same_rows_either_way() {
    for (Role role : Role.values()) {
      for (String place : new String[] {"990101", "990101001", "990101001001001", null}) {
        for (String unit : new String[] {null, "D03"}) {
          Scope scope = new Caller("x", "x", Set.of(role), place, unit, null).scope();
          assertThat(inSql(scope))
              .as("%s at %s in %s", role, place, unit)
              .isEqualTo(inMemory(scope));
        }
      }
    }
  }

  private static List<Integer> inSql(Scope scope) {
    Scope.Condition condition = scope.over("place", "units");
    return jdbc.sql("select id from cases where " + condition.sql() + " order by id")
        .params(condition.parameters())
        .query(Integer.class)
        .list();
  }

  private static List<Integer> inMemory(Scope scope) {
    List<Integer> seen = new ArrayList<>();
    int id = 0;
    for (String place : PLACES) {
      for (List<String> units : UNITS) {
        if (scope.sees(place, units)) {
          seen.add(id);
        }
        id++;
      }
    }
    return seen;
  }
}
