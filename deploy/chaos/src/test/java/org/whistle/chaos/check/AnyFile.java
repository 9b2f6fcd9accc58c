package org.whistle.chaos.check;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistle.chaos.load.Call;
import org.whistle.chaos.load.Outcome;
import tools.jackson.databind.json.JsonMapper;

/**
 * Made-up evidence of one request. What isn't said otherwise agrees: the topic has what the
 * journals have, everybody has heard everything, the case file has every line.
 */
final class AnyFile {
  static final Instant NINE = Instant.parse("2026-11-20T01:00:00Z");
  static final UUID REQUEST = new UUID(7, 7);

  private final Map<String, List<Said>> said = new HashMap<>();
  private final Map<String, List<Row>> rows = new HashMap<>();
  private final List<Line> lines = new ArrayList<>();
  private final List<Call> calls = new ArrayList<>();
  private Instant now = NINE;

  /** Pointed and waiting at the community's desk, with its take clock due in half an hour. */
  static AnyFile waiting() {
    var file = new AnyFile();
    file.says("intake", "request.pointed", words("p"));
    var placed = file.says("dispatch", "request.placed", Map.of("holding", 1));
    file.clock("take", placed);
    file.stands("waiting").matter("underway", null);
    file.row("feedback.rate_rows", "part", "case", "measures", 3, "excluded", 0);
    return file.row("intake.requests", "cycle", 1);
  }

  /** Taken by the community. */
  static AnyFile taken() {
    var file = waiting();
    var taken = file.says("dispatch", "request.taken", Map.of("by", "community"));
    file.stop("take", taken.at());
    return file.stands("taken")
        .set("dispatch.handlings", "held_by", "community")
        .set("tracking.cases", "holder", "community");
  }

  static Map<String, Object> words(String text) {
    return Map.of("words", Map.of("id", new UUID(1, 1), "hash", hash(text)));
  }

  static String hash(String text) {
    return "%64s".formatted(text).replace(' ', '0');
  }

  Said says(String producer, String type, Map<String, ?> fields) {
    var own = said.computeIfAbsent(producer, _ -> new ArrayList<>());
    now = now.plusSeconds(60);
    var event =
        new Said(
            UUID.randomUUID(),
            producer,
            own.size() + 1,
            type,
            1,
            marks(producer),
            now,
            new JsonMapper().writeValueAsString(new java.util.TreeMap<>(fields)));
    own.add(event);
    return event;
  }

  AnyFile and(String producer, String type, Map<String, ?> fields) {
    says(producer, type, fields);
    return this;
  }

  /** The last event of a producer is not there. */
  AnyFile forgets(String producer) {
    said.getOrDefault(producer, new ArrayList<>()).removeLast();
    return this;
  }

  AnyFile adds(Said event) {
    said.computeIfAbsent(event.producer(), _ -> new ArrayList<>()).add(event);
    return this;
  }

  Said last(String producer) {
    return said.getOrDefault(producer, List.of()).getLast();
  }

  AnyFile stands(String state) {
    rows.put(
        "dispatch.handlings",
        List.of(Row.of("state", state, "desk", "990101001001", "cycle", 1, "holding", 1)));
    return replace(
        "tracking.cases", Row.of("state", state, "desk", "990101001001", "cycle", 1, "holding", 1));
  }

  AnyFile matter(String state, @Nullable String ending) {
    set("tracking.cases", "settled", ending);
    return replace("feedback.matters", Row.of("state", state, "cycle", 1, "ending", ending));
  }

  AnyFile replace(String table, Row row) {
    rows.put(table, new ArrayList<>(List.of(row)));
    return this;
  }

  AnyFile row(String table, Object... namesAndValues) {
    rows.computeIfAbsent(table, _ -> new ArrayList<>()).add(Row.of(namesAndValues));
    return this;
  }

  AnyFile without(String table) {
    rows.remove(table);
    return this;
  }

  /** Changes a column of the table's first row. */
  AnyFile set(String table, String column, @Nullable Object value) {
    return change(table, 0, column, value);
  }

  private AnyFile change(String table, int index, String column, @Nullable Object value) {
    var columns = new HashMap<>(rows.getOrDefault(table, List.of()).get(index).columns());
    columns.remove(column);
    if (value != null) {
      columns.put(column, value);
    }
    var all = new ArrayList<>(rows.getOrDefault(table, List.of()));
    all.set(index, new Row(columns));
    rows.put(table, all);
    return this;
  }

  /** A clock that runs half an hour from its opening. */
  AnyFile clock(String clock, Said opening) {
    return clock(clock, clock, opening, 1800);
  }

  /** The same, of which there may be several. */
  AnyFile clock(String clock, String name, Said opening, int seconds) {
    var id = idOf(name);
    row(
        "tracking.clocks",
        "id",
        id,
        "cycle",
        1,
        "clock",
        clock,
        "due_at",
        opening.at().plusSeconds(seconds));
    return row(
        "tracking.clock_ledger", "clock_id", id, "entry", "opened", "cause", opening.eventId());
  }

  /** The clock of that name gives way. */
  AnyFile stops(String name, Said cause) {
    var id = idOf(name);
    row("tracking.clock_ledger", "clock_id", id, "entry", "stopped", "cause", cause.eventId());
    var all = rows.getOrDefault("tracking.clocks", List.of());
    var index = all.stream().map(it -> it.text("id")).toList().indexOf(id.toString());
    return change("tracking.clocks", index, "stopped_at", cause.at());
  }

  private static UUID idOf(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  /** What within the request that clock is about. */
  AnyFile about(String clock, String subject) {
    return change("tracking.clocks", indexOf(clock), "subject", subject);
  }

  AnyFile stop(String clock, @Nullable Instant at) {
    return change("tracking.clocks", indexOf(clock), "stopped_at", at);
  }

  AnyFile missed(String clock) {
    var row = rows.getOrDefault("tracking.clocks", List.of()).get(indexOf(clock));
    says("tracking", "clock.missed", Map.of("clockId", row.text("id"), "clock", clock));
    row("tracking.clock_ledger", "clock_id", row.text("id"), "entry", "missed");
    return change("tracking.clocks", indexOf(clock), "missed_at", now);
  }

  private int indexOf(String clock) {
    var all = rows.getOrDefault("tracking.clocks", List.of());
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).text("clock").equals(clock)) {
        return i;
      }
    }
    throw new IllegalArgumentException(clock);
  }

  AnyFile line(Line line) {
    lines.add(line);
    return this;
  }

  AnyFile call(String move, String says, Outcome outcome, @Nullable String words) {
    return call(new UUID(0, calls.size()), move, says, outcome, words);
  }

  AnyFile call(UUID key, String move, String says, Outcome outcome, @Nullable String words) {
    calls.add(
        new Call(
            now,
            now,
            "community",
            move,
            says,
            List.of("take", "sign", "arrive").contains(move),
            key,
            REQUEST,
            outcome,
            outcome == Outcome.ACKNOWLEDGED ? 200 : 0,
            words == null ? null : hash(words),
            "answer " + calls.size(),
            null,
            null));
    return this;
  }

  Dossier file() {
    var all = new LinkedHashMap<String, List<Row>>(rows);
    for (var service : Dossier.SERVICES) {
      all.putIfAbsent(service + ".request_marks", List.of(Row.of("marks", marks(""))));
    }
    all.putIfAbsent(
        "tracking.timeline",
        everything().stream()
            .map(it -> Row.of("event_id", it.eventId(), "producer", it.producer()))
            .toList());
    var topic = new ArrayList<>(lines);
    if (topic.isEmpty()) {
      everything().forEach(it -> topic.add(lineOf(it)));
    }
    return new Dossier(REQUEST, said, topic, all, calls);
  }

  static Line lineOf(Said it) {
    return new Line(it.eventId(), it.producer(), it.sequence(), it.digest(REQUEST));
  }

  List<Said> everything() {
    return said.values().stream().flatMap(List::stream).toList();
  }

  private String marks(String without) {
    return Dossier.SERVICES.stream()
        .sorted()
        .filter(it -> !it.equals(without) && said.containsKey(it))
        .map(it -> it + "=" + said.getOrDefault(it, List.of()).size())
        .collect(joining(","));
  }

  /** What a promise finds in it. */
  List<String> found(Promise promise) {
    var complaints = new Complaints();
    promise.check(file(), complaints.about(promise.sentence(), REQUEST));
    return complaints.findings().stream().map(Finding::evidence).toList();
  }
}
