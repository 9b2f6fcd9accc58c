package org.whistle.chaos.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What the clients did and were told, by request. */
public final class History {
  private final Map<UUID, List<Call>> byRequest = new HashMap<>();
  private final List<Call> unanswered = new ArrayList<>();

  /** The history of one or several runs. */
  public static History read(Path file) throws IOException {
    var history = new History();
    try (var lines = Files.lines(file)) {
      lines
          .filter(line -> line.endsWith("}"))
          .map(line -> HistoryFile.JSON.readValue(line, Call.class))
          .forEach(history::add);
    }
    return history;
  }

  /** A history from calls, in the order in which they ended. */
  public static History of(List<Call> calls) {
    var history = new History();
    calls.forEach(history::add);
    return history;
  }

  /** Every call about a request, its pointing included. */
  public List<Call> about(UUID request) {
    return byRequest.getOrDefault(request, List.of());
  }

  /** Requests that somebody was told of. */
  public Set<UUID> requests() {
    return byRequest.keySet();
  }

  /** Every call that points, answered or not. */
  public Stream<Call> pointings() {
    return calls().filter(call -> call.move().equals("point"));
  }

  /** Every call, in no order. */
  public Stream<Call> calls() {
    return Stream.concat(unanswered.stream(), byRequest.values().stream().flatMap(List::stream));
  }

  /** Calls that were answered with trouble, or not at all. */
  public Stream<Miss> misses() {
    return calls().filter(call -> call.status() == 0 || call.status() >= 500).map(Miss::of);
  }

  /** How many such calls were acknowledged, each key once, however often it was sent. */
  public long acknowledged(Predicate<Call> which) {
    return byRequest.values().stream()
        .flatMap(List::stream)
        .filter(call -> call.outcome() == Outcome.ACKNOWLEDGED)
        .filter(which)
        .map(call -> call.who() + call.key())
        .distinct()
        .count();
  }

  private void add(Call call) {
    if (call.request() != null) {
      byRequest.computeIfAbsent(call.request(), _ -> new ArrayList<>()).add(call);
    } else {
      unanswered.add(call);
    }
  }
}
