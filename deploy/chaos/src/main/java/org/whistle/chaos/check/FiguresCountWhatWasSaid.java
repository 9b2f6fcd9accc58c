package org.whistle.chaos.check;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A case counts as what the journals say became of it, its answers are those that were given. The
 * bits are those of feedback's {@code Measure}, each after what may be said for it; what clocks and
 * visits add is its own tests' matter.
 */
final class FiguresCountWhatWasSaid implements Promise {
  private static final int ASIDE = 2;
  private static final Map<Long, String> BITS =
      new TreeMap<>(
          Map.of(
              1L << 11,
              "request.resolved",
              1L << 12,
              "request.declined",
              1L << 13,
              "visit.due answer.posted",
              1L << 16,
              "redo.asked",
              1L << 20,
              "request.extended",
              1L << 22,
              "request.registered",
              1L << 23,
              "whistle.blown",
              1L << 39 | 1L << 40,
              "visit.rechecked"));

  @Override
  public void check(Dossier file, Complaints complaints) {
    if (!file.isPointed()) {
      return;
    }
    var parts =
        file.rows("feedback.rate_rows").stream()
            .filter(it -> !it.text("part").startsWith("unit:"))
            .map(it -> it.text("part"))
            .collect(Collectors.toCollection(TreeSet::new));
    var given = new TreeSet<>(Set.of("case"));
    Answers.in(file).keySet().forEach(id -> given.add("answer:" + id));
    complaints.unless(parts.equals(given), "its rows are %s, given were %s", parts, given);
    file.rows("feedback.rate_rows").stream()
        .filter(it -> it.text("part").equals("case"))
        .map(it -> it.number("measures") | it.number("excluded"))
        .filter(bits -> (bits >> ASIDE & 1) == 0)
        .forEach(bits -> BITS.forEach((any, type) -> judge(file, bits & any, type, complaints)));
  }

  private static void judge(Dossier file, long bits, String type, Complaints complaints) {
    boolean said = file.allSaid().anyMatch(it -> it.is(type.split(" ")));
    complaints.unless(
        said == (bits != 0), "%s was said: %s; it counts as %x of its own", type, said, bits);
  }
}
