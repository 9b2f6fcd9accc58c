package org.whistle.tracking.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;
import org.whistle.access.Caller;
import org.whistle.access.Scope;
import org.whistle.tracking.model.CaseFile;

/** The running clocks that press most, with their files. Each kind has an index in its order. */
@Repository
public class PressingClocks {
  private static final Columns<CaseFile> FILES = new Columns<>(CaseFile.class);
  private static final RowMapper<Pressing> PRESSING =
      (row, _) ->
          new Pressing(
              FILES.of(row),
              row.getString("clock"),
              row.getString("subject"),
              row.getObject("due_at", OffsetDateTime.class).toInstant(),
              row.getBoolean("missed"));

  /** A request has several clocks; only the one that is due first is shown. */
  private static final int CLOCKS_A_REQUEST = 4;

  private final NamedParameterJdbcTemplate jdbc;

  PressingClocks(NamedParameterJdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A running clock.
   *
   * @param subject the called unit, of a check-in
   */
  public record Pressing(
      CaseFile file, String clock, @Nullable String subject, Instant dueAt, boolean missed) {}

  /** What is urgent and not missed yet, one clock a request, the first due first. */
  public List<Pressing> urgent(Caller caller, int limit) {
    Set<UUID> seen = new HashSet<>();
    return find(
            caller,
            """
            k.missed_at is null and k.urgency <> 'general'
              and k.clock in ('take', 'first-contact', 'respond', 'resolve') order by k.due_at""",
            limit * CLOCKS_A_REQUEST)
        .stream()
        .filter(each -> seen.add(each.file().id()))
        .limit(limit)
        .toList();
  }

  /** Units that were called and haven't checked in, the first due first. */
  public List<Pressing> called(Caller caller, int limit) {
    return find(caller, "k.clock = 'check-in' order by k.due_at", limit);
  }

  /** What was missed and still runs, the newest first; calls are told apart. */
  public List<Pressing> missed(Caller caller, int limit) {
    return find(
        caller, "k.missed_at is not null and k.clock <> 'check-in' order by k.due_at desc", limit);
  }

  private List<Pressing> find(Caller caller, String which, int limit) {
    Scope.Condition scope = caller.scope().over(CaseSearch.SEEN);
    Map<String, Object> values = new LinkedHashMap<>(scope.parameters());
    values.put("limit", limit);
    return jdbc.query(
        """
        select %s, k.clock, k.subject, k.due_at, k.missed_at is not null missed
        from clocks k join cases c on c.id = k.request_id
        where %s and k.stopped_at is null and k.due_at is not null and %s limit :limit
        """
            .formatted(FILES.from("c"), scope.sql(), which),
        values,
        PRESSING);
  }
}
