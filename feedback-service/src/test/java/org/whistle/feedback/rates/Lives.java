package org.whistle.feedback.rates;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Random lives, the same for the same seed. */
final class Lives {
  static final List<String> PLACES =
      Stream.concat(
              Stream.of("990101", "990101001", "990101002001"),
              IntStream.range(0, 24)
                  .mapToObj(
                      i -> "99010100%d00%d00%d".formatted(1 + i / 8, 1 + i / 4 % 2, 1 + i % 4)))
          .toList();
  static final List<String> UNITS = List.of("D01", "D02", "D03", "D04", "U01");
  static final List<String> PEOPLE = List.of("zhang", "li", "wang", "zhao");
  private static final List<String> CATEGORIES = List.of("0101", "0106", "0201", "0401", "0701");
  private static final List<String> CHANNELS = List.of("app", "phone", "door", "12345", "patrol");
  private static final List<String> ENDINGS =
      List.of(
          "resolved",
          "resolved",
          "resolved",
          "resolved",
          "resolved",
          "resolved",
          "open",
          "declined",
          "untaken-back",
          "taken-back");
  private static final Set<String> CLOCKS = Set.of("take", "first-contact", "respond", "resolve");

  private final Random random;

  Lives(long seed) {
    random = new Random(seed);
  }

  List<Life> some(int many) {
    return IntStream.range(0, many).mapToObj(this::life).toList();
  }

  private Life life(int i) {
    var ending = any(ENDINGS);
    var taken = !ending.equals("untaken-back") && (!ending.equals("open") || chance(70));
    var kind = chance(3) ? "praise" : "help";
    var called = chance(25) ? several(UNITS, 1 + random.nextInt(3)) : List.<String>of();
    var asked = ending.equals("resolved") && !kind.equals("praise") || ending.equals("taken-back");
    var redone = asked && ending.equals("resolved") && chance(10);
    var givenUp = asked && !redone && chance(8);
    return new Life(
        new UUID(0x0199_0000_0000_7000L, i),
        "SQ-990101-20260310-%05d".formatted(i),
        !chance(4),
        any(PLACES),
        kind,
        any(CATEGORIES),
        any(CHANNELS),
        chance(5),
        chance(4) ? List.of(any(List.of("staff:zhang", "unit:D02", "place:990101001"))) : List.of(),
        any(PEOPLE),
        chance(30) ? any(UNITS) : "",
        taken,
        taken && chance(80),
        taken && chance(60),
        ending,
        some(CLOCKS, 70),
        some(CLOCKS, 8),
        called,
        some(called, 80),
        some(called, 15),
        some(called, 10),
        some(called, 5),
        some(List.of("extended", "suspended", "registered"), 6),
        redone ? says(1) : List.of(),
        asked && !givenUp && chance(85) ? says(chance(2) ? 20 : 1 + random.nextInt(2)) : List.of(),
        givenUp);
  }

  private List<Life.Say> says(int many) {
    return IntStream.range(0, many)
        .mapToObj(
            _ ->
                new Life.Say(
                    new UUID(random.nextLong(), random.nextLong()),
                    any(List.of("resident", "visitor", "visitor", "zhang")),
                    any(List.of("yes", "yes", "yes", "partly", "no")),
                    1 + random.nextInt(5)))
        .toList();
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private List<String> several(List<String> from, int many) {
    var all = new ArrayList<>(from);
    java.util.Collections.shuffle(all, random);
    return List.copyOf(all.subList(0, many));
  }

  private Set<String> some(Iterable<String> from, int percent) {
    var some = new HashSet<String>();
    Stream.of(from)
        .flatMap(it -> java.util.stream.StreamSupport.stream(it.spliterator(), false))
        .sorted()
        .filter(_ -> chance(percent))
        .forEach(some::add);
    return some;
  }
}
