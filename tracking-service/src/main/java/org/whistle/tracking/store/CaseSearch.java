package org.whistle.tracking.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;
import org.whistle.access.Caller;
import org.whistle.access.Role;
import org.whistle.access.Scope;
import org.whistle.tracking.model.CaseFile;
import tools.jackson.databind.JsonNode;

/** Finds files, newest first, a page at a time; nobody finds what is out of scope. */
@Repository
public class CaseSearch {
  private static final int COMMUNITY_DIGITS = 12;
  private static final String UNDECIDED = "undecided";
  private static final String LONGEST = "9".repeat(15);
  private static final Set<Role> WORK = Set.of(Role.DEPARTMENT, Role.UNIT);
  private static final Map<String, String> EQUALS =
      Map.of(
          "number", "c.number",
          "state", "c.state",
          "order", "c.order_shown",
          "stage", "c.stage",
          "tier", "c.tier",
          "category", "c.category",
          "urgency", "c.urgency",
          "kind", "c.kind");
  static final Scope.Columns SEEN =
      new Scope.Columns("c.visible_from", "c.units", "c.restricted", "c.about");
  private static final Columns<CaseFile> FILES = new Columns<>(CaseFile.class);
  private static final RowMapper<Found> FOUND =
      (row, _) -> {
        OffsetDateTime due = row.getObject("due_at", OffsetDateTime.class);
        return new Found(
            FILES.of(row),
            due == null
                ? null
                : new Due(due.toInstant(), row.getString("clock"), row.getBoolean("overdue")));
      };

  private final NamedParameterJdbcTemplate jdbc;

  CaseSearch(NamedParameterJdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** A file with the promise that is due next. */
  public record Found(CaseFile file, @Nullable Due due) {}

  /** The running clock that is due first. */
  public record Due(Instant at, String clock, boolean overdue) {}

  /** One line of a file's timeline, with the event as it was said. */
  public record Line(
      UUID eventId, String producer, int cycle, Instant at, String type, JsonNode data) {}

  /** What decides who sees a file. */
  public static Scope.Row seen(CaseFile file) {
    var pointed = file.pointed();
    return new Scope.Row(
        pointed.place(), file.handling().marks().units(), pointed.restricted(), pointed.about());
  }

  /** The names of filters, all of which may be combined. */
  public static boolean isFilter(String name) {
    return EQUALS.containsKey(name)
        || Set.of("grid", "place", "unit", "open", "overdue", UNDECIDED).contains(name);
  }

  /**
   * One page.
   *
   * @param filters by name; {@code place} and {@code grid} are area codes and mean their subtree;
   *     {@code undecided=urgent} finds what is urgent and somebody has to ask about, with that
   *     clock
   * @param after the last id of the page before
   */
  public List<Found> find(
      Caller caller, Map<String, String> filters, @Nullable UUID after, int limit) {
    StringJoiner where = new StringJoiner(" and ");
    Map<String, Object> values = new LinkedHashMap<>();
    Scope.Condition scope = caller.scope().over(SEEN);
    where.add(scope.sql());
    values.putAll(scope.parameters());
    if (WORK.containsAll(caller.roles())) {
      where.add("c.units <> '{}'");
    }
    filters.forEach((name, value) -> filter(name, value, where, values));
    if (after != null) {
      where.add("c.id < :after");
      values.put("after", after);
    }
    values.put("limit", limit);
    return jdbc.query(
        """
        select %s, d.due_at, d.clock, d.due_at < whistle_now() overdue
        from (select * from cases c where %s order by c.id desc limit :limit) c
          left join lateral (
            select due_at, clock from clocks k
            where k.request_id = c.id and k.stopped_at is null and k.due_at is not null
            order by %s due_at limit 1) d on true
        order by c.id desc
        """
            .formatted(
                FILES.from("c"),
                where,
                filters.containsKey(UNDECIDED) ? "missed_at is not null," : ""),
        values,
        FOUND);
  }

  /** One file, with the promise that is due next. */
  public Optional<Found> one(Caller caller, UUID id) {
    return find(caller, Map.of("id", id.toString()), null, 1).stream().findFirst();
  }

  /** A file's timeline in the order in which things happened. */
  public List<Line> timeline(UUID id) {
    return jdbc.query(
        """
        select event_id, producer, cycle, at, type, data from timeline where request_id = :id
        order by at, array_position(array['intake', 'dispatch', 'tracking'], producer), sequence,
          event_id
        """,
        Map.of("id", id),
        (row, _) ->
            new Line(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getInt(3),
                row.getObject(4, OffsetDateTime.class).toInstant(),
                row.getString(5),
                Rows.of(row.getString(6), JsonNode.class)));
  }

  private static void filter(
      String name, String value, StringJoiner where, Map<String, Object> values) {
    switch (name) {
      case "grid", "place" -> {
        where.add("c.place between :place and :placeEnd");
        where.add("c.visible_from between :placeStart and :placeEnd");
        values.put("place", value);
        values.put("placeStart", value.substring(0, Math.min(COMMUNITY_DIGITS, value.length())));
        values.put("placeEnd", value + LONGEST.substring(Math.min(value.length(), 15)));
      }
      case "unit" -> {
        where.add("c.units <> '{}' and c.units @> array[:unit]::text[]");
        values.put("unit", value);
      }
      case "open" ->
          where.add(
              (value.equals("false") ? "" : "c.state <> 'archived' and not ")
                  + "c.state in ('resolved', 'declined', 'withdrawn', 'archived')");
      case "id" -> {
        where.add("c.id = :id::uuid");
        values.put("id", value);
      }
      case "overdue" ->
          where.add(
              """
              c.id in (
                select request_id from clocks where missed_at is not null and stopped_at is null
                union all
                select request_id from clocks where step = 100 and next_at < (select whistle_now()))""");
      case UNDECIDED ->
          where.add(
              """
              c.id in (
                select request_id from clocks
                where step = 100 and next_at < (select whistle_now() - interval '5 s')%s)"""
                  .formatted(value.equals("urgent") ? " and urgency <> 'general'" : ""));
      case "state" -> {
        where.add("c.state = :state");
        values.put(name, value);
        if (!value.equals("archived")) {
          where.add("c.state <> 'archived'");
        }
      }
      default -> {
        where.add(EQUALS.get(name) + " = :" + name);
        values.put(name, value);
      }
    }
  }
}
