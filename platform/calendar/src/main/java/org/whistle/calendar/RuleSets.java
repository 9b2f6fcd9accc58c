package org.whistle.calendar;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The rules and those before and after them, each from its date on. A request keeps the rules that
 * held when it was pointed; a new set touches new requests only.
 *
 * @param sets in order of their dates; there is at least one
 */
public record RuleSets(List<ClockRules> sets) {
  public RuleSets {
    sets = sets.stream().sorted(Comparator.comparing(ClockRules::from)).toList();
  }

  /** The rules that come with the product. */
  public static RuleSets standard() {
    return new RuleSets(List.of(ClockRules.standard()));
  }

  /** Those that hold on a day; before all of them, the first. */
  public ClockRules on(LocalDate day) {
    return sets.stream()
        .filter(rules -> !rules.from().isAfter(day))
        .reduce((_, later) -> later)
        .orElse(sets.getFirst());
  }

  /** With further ones; a version that is there already stays as it is. */
  public RuleSets and(Collection<ClockRules> further) {
    Stream<ClockRules> added =
        further.stream()
            .filter(rules -> sets.stream().noneMatch(set -> set.version().equals(rules.version())));
    return new RuleSets(Stream.concat(sets.stream(), added).toList());
  }

  /** Every set with some limits replaced by continuous times. */
  public RuleSets with(Map<String, Duration> settings) {
    return new RuleSets(sets.stream().map(rules -> rules.with(settings)).toList());
  }
}
