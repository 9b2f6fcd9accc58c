package org.whistle.tracking.store;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.whistle.calendar.WorkingTime;
import org.whistle.tracking.model.CaseFile;
import org.whistle.tracking.model.CaseWork;
import org.whistle.tracking.model.Fact;

/**
 * How many requests stand where, kept up with every change in the change's own transaction, so that
 * the wall costs the same with a thousand files and with a million.
 */
@Repository
public class WallCounts {
  private static final int STREET_DIGITS = 9;
  private static final List<String> ORDERS = List.of("pointed", "taken", "resolved", "rated");
  private static final Map<String, String> COUNTED_BY_DAY =
      Map.of(
          "request.pointed", "pointed",
          "request.taken", "taken",
          "request.resolved", "resolved",
          "request.rated", "rated");

  private final JdbcTemplate jdbc;
  private final ZoneId zone;

  WallCounts(JdbcTemplate jdbc, WorkingTime working) {
    this.jdbc = jdbc;
    this.zone = working.zone();
  }

  /** One number of the wall. */
  public record Count(String what, String key, long n) {}

  private record Key(String what, String key) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      int byWhat = what.compareTo(other.what);
      return byWhat != 0 ? byWhat : key.compareTo(other.key);
    }
  }

  /** Every number, of days only those from one to another. */
  public List<Count> read(LocalDate from, LocalDate to) {
    return jdbc.query(
        """
        select what, key, sum(n) from wall_counts
        where what <> 'day' or key between ? and ? group by what, key
        """,
        (row, _) -> new Count(row.getString(1), row.getString(2), row.getLong(3)),
        from + ":",
        to + ";");
  }

  void add(Collection<CaseWork> works) {
    Map<Key, Long> delta = new TreeMap<>();
    for (CaseWork work : works) {
      if (work.file() != work.before()) {
        standing(work.before()).forEach(key -> delta.merge(key, -1L, Long::sum));
        standing(work.file()).forEach(key -> delta.merge(key, 1L, Long::sum));
      }
      work.facts().stream()
          .filter(fact -> COUNTED_BY_DAY.containsKey(fact.type()))
          .forEach(fact -> delta.merge(onDay(fact), 1L, Long::sum));
    }
    delta.values().removeIf(n -> n == 0);
    if (!delta.isEmpty()) {
      jdbc.update(
          """
          insert into wall_counts as w (what, key, slot, n)
          select what, key, pg_backend_pid() % 16, n from jsonb_populate_recordset(null::wall_counts, ?::jsonb)
          order by what, key
          on conflict (what, key, slot) do update set n = w.n + excluded.n
          """,
          Rows.json(
              delta.entrySet().stream()
                  .map(e -> new Count(e.getKey().what(), e.getKey().key(), e.getValue()))
                  .toList()));
    }
  }

  private Key onDay(Fact fact) {
    String day = fact.at().atZone(zone).toLocalDate().toString();
    return new Key("day", day + ":" + COUNTED_BY_DAY.get(fact.type()));
  }

  private static List<Key> standing(@Nullable CaseFile file) {
    if (file == null) {
      return List.of();
    }
    String place = file.pointed().place();
    String street = place.substring(0, Math.min(STREET_DIGITS, place.length()));
    List<Key> keys =
        ORDERS.subList(0, ORDERS.indexOf(file.order()) + 1).stream()
            .map(order -> new Key("order", order))
            .collect(Collectors.toCollection(ArrayList::new));
    keys.add(new Key("street", street));
    keys.add(new Key("category", file.pointed().category()));
    if (file.handling().standing().state().equals("archived")) {
      keys.add(new Key("order", "archived"));
    }
    if (file.isOpen()) {
      keys.add(new Key("order", "open"));
      keys.add(new Key("tier-open", file.handling().seat().tier()));
      keys.add(new Key("street-open", street));
      keys.add(new Key("place-open", place));
      file.handling().marks().units().forEach(unit -> keys.add(new Key("unit-open", unit)));
      keys.add(new Key("category-open", file.pointed().category()));
    }
    return keys;
  }
}
