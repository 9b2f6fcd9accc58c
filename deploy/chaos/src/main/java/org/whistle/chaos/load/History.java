package org.whistle.chaos.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What the clients did and were told, by request. */
public final class History {
  private final Map<UUID, List<Call>> byRequest = new HashMap<>();
  private final Map<String, List<Call>> unanswered = new HashMap<>();
  private int calls;

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
  public java.util.Set<UUID> requests() {
    return byRequest.keySet();
  }

  /** Pointings that gave nobody an id, by the hash of their words. */
  public Map<String, List<Call>> withoutAnswer() {
    var open = new HashMap<>(unanswered);
    byRequest.values().stream()
        .flatMap(List::stream)
        .filter(call -> call.move().equals("point") && call.words() != null)
        .forEach(call -> open.remove(call.words()));
    return open;
  }

  public int calls() {
    return calls;
  }

  private void add(Call call) {
    calls++;
    if (call.request() != null) {
      byRequest.computeIfAbsent(call.request(), _ -> new ArrayList<>()).add(call);
    } else if (call.words() != null) {
      unanswered.computeIfAbsent(call.words(), _ -> new ArrayList<>()).add(call);
    }
  }
}
