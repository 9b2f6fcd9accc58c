package org.whistle.tracking.store;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.whistle.seal.CaseForm;
import org.whistle.tracking.model.CaseFile;
import org.whistle.tracking.model.CaseWork;
import org.whistle.tracking.model.Clock;
import org.whistle.tracking.model.ClockBook;
import org.whistle.tracking.model.Decisions;
import org.whistle.tracking.model.Fact;
import org.whistle.tracking.model.LedgerEntry;
import org.whistle.tracking.model.Terms;

/**
 * Case files with their clocks, loaded and saved many at once. Whoever saves has the request's page
 * open, so nobody else writes the same file.
 */
@Repository
public class CaseStore {
  private static final Batch<CaseFile> NEW_FILES = new Batch<>(CaseFile.class);
  private static final Batch<Clock> NEW_CLOCKS = new Batch<>(Clock.class);
  private static final Batch<LedgerEntry> NEW_ENTRIES = new Batch<>(LedgerEntry.class);
  private static final Batch<Line> NEW_LINES = new Batch<>(Line.class);

  /** What of a clock moves, behind what it is found by. */
  private static final List<String> MOVING =
      List.of(
          "request_id",
          "id",
          "calendar",
          "due_at",
          "first_due_at",
          "extended_at",
          "extended_to",
          "pauses",
          "moves",
          "step",
          "next_at",
          "stopped_at",
          "missed_at");

  private static final String SAVE_FILES =
      NEW_FILES.insert("cases") + " on conflict (id) do update set " + NEW_FILES.replacing();
  private static final Batch<Clock> MOVED_CLOCKS = NEW_CLOCKS.only(MOVING);
  private static final String OPEN_CLOCKS = NEW_CLOCKS.insert("clocks");
  private static final String MOVE_CLOCKS =
      MOVED_CLOCKS.update("clocks", List.of("request_id", "id"));
  private static final String ADD_LINES = NEW_LINES.insertHeard("timeline");
  private static final String ADD_ENTRIES = NEW_ENTRIES.insertHeard("clock_ledger");

  private static final Columns<CaseFile> FILES = new Columns<>(CaseFile.class);
  private static final Columns<Clock> CLOCKS = new Columns<>(Clock.class);
  private static final String SELECT_FILES = "select " + FILES.from("f") + " from cases f where ";
  private static final String SELECT_CLOCKS =
      "select " + CLOCKS.from("c") + " from clocks c where ";

  private static final Columns<LedgerEntry> LEDGER = new Columns<>(LedgerEntry.class);
  private static final String SELECT_LEDGER =
      "select "
          + LEDGER.from("l")
          + """
             from clock_ledger l where l.request_id = ?
            order by l.at, array_position(array['opened', 'warned-50', 'warned-80', 'paused',
              'resumed', 'extended', 'moved', 'stands', 'missed', 'stopped'], split_part(l.entry, '.', 1))
            """;

  private final JdbcTemplate jdbc;
  private final Terms terms;
  private final WallCounts counts;

  CaseStore(JdbcTemplate jdbc, Terms terms, WallCounts counts) {
    this.jdbc = jdbc;
    this.terms = terms;
    this.counts = counts;
  }

  /** The same store where other terms hold. */
  public CaseStore by(Terms other) {
    return new CaseStore(jdbc, other, counts);
  }

  private record Line(
      UUID eventId,
      UUID requestId,
      String producer,
      long sequence,
      int cycle,
      Instant at,
      String type,
      Object data) {
    static Line of(Fact fact) {
      return new Line(
          fact.eventId(),
          fact.requestId(),
          fact.producer(),
          fact.sequence(),
          fact.cycle(),
          fact.at(),
          fact.type(),
          Rows.asSaid(fact.event()));
    }
  }

  /**
   * The files of these requests, open to be worked on; a request without one gets an empty work.
   */
  public Map<UUID, CaseWork> open(Collection<UUID> ids) {
    return open(ids, _ -> Decisions.BY_RULES);
  }

  /** The same, where decisions were made before. */
  public Map<UUID, CaseWork> open(Collection<UUID> ids, Function<UUID, Decisions> decisions) {
    Map<UUID, CaseFile> files = new HashMap<>();
    jdbc.query(SELECT_FILES + "f.id = any (?::uuid[])", FILES, Rows.array(ids))
        .forEach(file -> files.put(file.id(), file));
    Map<UUID, List<Clock>> clocks = files.isEmpty() ? Map.of() : clocksOf(files.keySet());
    Map<UUID, CaseWork> works = new LinkedHashMap<>();
    for (UUID id : ids) {
      works.computeIfAbsent(
          id,
          _ ->
              new CaseWork(
                  id,
                  files.get(id),
                  new ClockBook(terms, clocks.getOrDefault(id, List.of()), decisions.apply(id))));
    }
    return works;
  }

  /** Writes what the works changed: one statement a table. */
  public void save(Collection<CaseWork> works) {
    write(
        SAVE_FILES,
        NEW_FILES,
        works.stream().filter(CaseStore::changed).map(CaseWork::file).toList());
    write(OPEN_CLOCKS, NEW_CLOCKS, all(works, CaseWork::openedClocks));
    write(MOVE_CLOCKS, MOVED_CLOCKS, all(works, CaseWork::movedClocks));
    write(ADD_ENTRIES, NEW_ENTRIES, all(works, CaseWork::ledger));
    write(ADD_LINES, NEW_LINES, all(works, CaseWork::facts).stream().map(Line::of).toList());
    counts.add(works);
  }

  /** The file of a request. */
  public Optional<CaseFile> file(UUID id) {
    return jdbc.query(SELECT_FILES + "f.id = ?", FILES, id).stream().findFirst();
  }

  /** The files of these requests in the form that is sealed. */
  public Map<UUID, CaseForm.Content> contents(Collection<UUID> ids) {
    ConnectionCallback<Map<UUID, CaseForm.Content>> read = rows -> CaseForm.read(rows, ids);
    return Objects.requireNonNull(jdbc.execute(read));
  }

  /** A request's clocks, in the order in which they started. */
  public List<Clock> clocks(UUID id) {
    return clocksOf(List.of(id)).getOrDefault(id, List.of()).stream()
        .sorted(Comparator.comparing(Clock::startedAt).thenComparing(Clock::clock))
        .toList();
  }

  /** What happened to each of a request's clocks, in order. */
  public Map<UUID, List<LedgerEntry>> ledger(UUID id) {
    return jdbc.query(SELECT_LEDGER, LEDGER, id).stream()
        .collect(Collectors.groupingBy(LedgerEntry::clockId));
  }

  private Map<UUID, List<Clock>> clocksOf(Collection<UUID> ids) {
    return jdbc
        .query(SELECT_CLOCKS + "c.request_id = any (?::uuid[])", CLOCKS, Rows.array(ids))
        .stream()
        .collect(Collectors.groupingBy(Clock::requestId));
  }

  private <T extends Record> void write(String sql, Batch<T> batch, Collection<T> rows) {
    if (!rows.isEmpty()) {
      jdbc.update(sql, batch.values(rows));
    }
  }

  private static boolean changed(CaseWork work) {
    return !work.file().equals(work.before());
  }

  private static <T> List<T> all(
      Collection<CaseWork> works, Function<CaseWork, ? extends Collection<T>> part) {
    return works.stream().flatMap(work -> part.apply(work).stream()).toList();
  }
}
