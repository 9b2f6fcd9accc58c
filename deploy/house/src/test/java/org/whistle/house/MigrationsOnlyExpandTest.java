package org.whistle.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The version before works on the migrated database, side by side with this one: a migration adds.
 * What it takes away, or demands, stands in {@code contracted.csv} with the reason why nobody who
 * still runs misses it.
 */
class MigrationsOnlyExpandTest {
  private static final Path ROOT = Path.of(System.getProperty("whistle.root"));

  @Test
  void what_the_version_before_uses_stays_or_is_named_with_a_reason() {
    var found = new TreeMap<>(migrations());
    found.values().removeIf(List::isEmpty);
    var contracted = contracted();

    assertThat(contracted).containsOnlyKeys(found.keySet());
    assertThat(contracted.values()).allMatch(why -> why.length() > 10);
  }

  /** Each rule is shown one violation, so that it is known to be able to fail. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "drop table t",
        "DROP INDEX t_once",
        "alter table t drop column c",
        "alter table t add column a int, drop column c",
        "alter table t rename column c to d",
        "alter table t rename to u",
        "delete from t",
        "truncate t",
        "create unique index t_once on t (c)",
        "alter table t alter column c type bigint",
        "alter table t alter c set data type bigint",
        "alter table t alter column c set not null",
        "alter table t add column c text not null",
        "alter table t alter column c drop default",
        "alter table t add constraint c_is check (c > 0)",
        "-- only a remark\nalter table t add check (c in ('a', 'b'))",
        "create table u (a int); drop table t"
      })
  void what_takes_away_or_demands_is_found(String sql) {
    assertThat(Migration.parse(sql).narrows()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "create table t (c text not null); create unique index t_once on t (c); alter table t add check (c > '')",
        "alter table t add column c text, add column d int not null default 0",
        "alter table t alter column c drop not null",
        "create index t_by on t (c)",
        "insert into t values ('drop table t; delete from t')",
        "create function f() returns trigger language plpgsql as $$ begin delete from t; end $$",
        "-- drop table t"
      })
  void what_adds_is_not(String sql) {
    assertThat(Migration.parse(sql).narrows()).isEmpty();
  }

  private static Map<String, List<String>> migrations() {
    try (var files = Files.walk(ROOT)) {
      var all = new LinkedHashMap<String, List<String>>();
      files
          .filter(file -> file.toString().matches(".*/src/main/resources/db/\\w+/V\\w+[.]sql"))
          .map(ROOT::relativize)
          .filter(file -> !file.toString().contains("target/"))
          .forEach(
              file -> all.put(name(file), Migration.parse(read(ROOT.resolve(file))).narrows()));
      assertThat(all).hasSizeGreaterThan(60);
      return all;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** For example {@code intake-service/V1003__reveals_are_audited.sql}. */
  private static String name(Path file) {
    return file.toString().replaceFirst("/src/main/resources/db/\\w+/", "/");
  }

  private static Map<String, String> contracted() {
    var all = new LinkedHashMap<String, String>();
    var file = Objects.requireNonNull(MigrationsOnlyExpandTest.class.getResource("contracted.csv"));
    for (var line : read(Path.of(file.getPath())).lines().skip(1).toList()) {
      var columns = line.split(",", 2);
      all.put(columns[0], columns[1]);
    }
    return all;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
