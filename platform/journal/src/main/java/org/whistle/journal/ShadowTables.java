package org.whistle.journal;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Empty twins of a service's tables in a schema of their own, made from the living definitions, so
 * that they can't drift: columns, checks, keys, indexes and triggers, each under its own name.
 */
public final class ShadowTables {
  private static final List<String> JOURNAL =
      List.of("request_marks", "kept", "positions", "journal", "outbox");

  private final JdbcTemplate jdbc;
  private final String schema;
  private final List<String> tables;

  /**
   * Names them; nothing is made yet.
   *
   * @param jdbc a connection of any search path
   * @param tables those of the view, in the order in which its writers touch them
   */
  public ShadowTables(JdbcTemplate jdbc, String schema, List<String> tables) {
    this.jdbc = jdbc;
    this.schema = schema;
    this.tables = tables;
  }

  /** Makes them anew; what a former run left behind is dropped. */
  public void make() {
    drop();
    jdbc.execute("create schema " + schema);
    Stream.concat(JOURNAL.stream(), tables.stream()).forEach(this::make);
  }

  private void make(String table) {
    jdbc.execute(
        """
        create table %1$s.%2$s (like public.%2$s including defaults including constraints
          including generated including identity including storage including compression)"""
            .formatted(schema, table));
    definitions(
        """
        select format('alter table %1$s.%2$s set (%%s)', array_to_string(reloptions, ', '))
        from pg_class where oid = 'public.%2$s'::regclass and reloptions is not null
        union all
        select format('alter table %1$s.%2$s add constraint %%I %%s', conname,
          pg_get_constraintdef(oid))
        from pg_constraint where conrelid = 'public.%2$s'::regclass and contype in ('p', 'u')
        union all
        select replace(pg_get_indexdef(indexrelid), ' ON public.', ' ON %1$s.')
        from pg_index i where indrelid = 'public.%2$s'::regclass
          and not exists (select from pg_constraint where conindid = i.indexrelid)
        union all
        select replace(pg_get_triggerdef(oid), ' ON public.', ' ON %1$s.')
        from pg_trigger where tgrelid = 'public.%2$s'::regclass and not tgisinternal
        """
            .formatted(schema, table));
  }

  private void definitions(String question) {
    jdbc.queryForList(question, String.class).forEach(jdbc::execute);
  }

  /** Lets the planner know what is in them. */
  public void analyze() {
    tables.forEach(table -> jdbc.execute("analyze %s.%s".formatted(schema, table)));
  }

  /**
   * Holds whoever writes about any request, until the running transaction ends; readers go on.
   *
   * @param living a connection of the living tables
   * @throws org.springframework.dao.DataAccessException when writers are busy for too long
   */
  public static void holdWriters(JdbcTemplate living) {
    living.execute("set local lock_timeout = '1s'");
    living.execute("lock table public.request_marks in exclusive mode");
  }

  /**
   * Puts them in the place of the living ones, which become the shadow; readers wait a moment.
   *
   * @param living a connection of the living tables, whose transaction holds the writers
   */
  public void takePlace(JdbcTemplate living) {
    String former = former();
    living.execute("set local lock_timeout = '300ms'");
    living.execute("create schema " + former);
    living.execute(
        "lock table %s in access exclusive mode"
            .formatted(String.join(", ", tables.stream().map(t -> "public." + t).toList())));
    for (String table : tables) {
      living.execute("alter table public.%s set schema %s".formatted(table, former));
      living.execute("alter table %s.%s set schema public".formatted(schema, table));
    }
  }

  /** Drops them, and what they took the place of. */
  public void drop() {
    for (String gone : List.of(schema, former())) {
      jdbc.execute("drop schema if exists %s cascade".formatted(gone));
    }
  }

  private String former() {
    return schema + "_former";
  }
}
