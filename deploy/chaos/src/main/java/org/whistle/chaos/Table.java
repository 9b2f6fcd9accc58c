package org.whistle.chaos;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The faults of a run as a Markdown table, a line for each kind: how long everybody hit needed to
 * answer, relay and hear again.
 */
final class Table {
  private Table() {}

  static String of(List<Done> entries) {
    Map<String, List<Done>> byKind =
        entries.stream()
            .collect(Collectors.groupingBy(Done::kind, TreeMap::new, Collectors.toList()));
    var lines = new StringBuilder();
    lines.append("| fault | done | not done | alone, median | alone, most | any, most | goal |\n");
    lines.append("|---|--:|--:|--:|--:|--:|--:|\n");
    byKind.forEach((kind, all) -> lines.append(line(kind, all)).append('\n'));
    var done = entries.stream().filter(entry -> entry.notDone() == null).count();
    lines.append("| **all** | %d | %d | | | | |%n".formatted(done, entries.size() - done));
    return lines.toString();
  }

  private static String line(String kind, List<Done> all) {
    var done = all.stream().filter(entry -> entry.notDone() == null).toList();
    var alone = done.stream().filter(Done::alone).toList();
    var goal = all.getFirst().goal();
    return "| %s | %d | %d | %s | %s | %s | %s |"
        .formatted(
            kind,
            done.size(),
            all.size() - done.size(),
            percentile(alone, 50),
            percentile(alone, 100),
            percentile(done, 100),
            goal == null ? "–" : "≤ " + goal + " s");
  }

  private static String percentile(List<Done> entries, int percent) {
    var times = entries.stream().map(Done::recovery).filter(Objects::nonNull).sorted().toList();
    return times.isEmpty()
        ? "–"
        : "%.1f s".formatted(times.get((times.size() - 1) * percent / 100) / 1000.0);
  }
}
