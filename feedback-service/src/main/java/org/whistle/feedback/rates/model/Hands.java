package org.whistle.feedback.rates.model;

import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Who has dealt with a case. Texts are empty for nobody.
 *
 * @param handler whoever had it last, and {@code desk} the place where he sits
 * @param unit the handler's own
 * @param lead the unit that leads where units were called
 * @param persons everybody who ever had it
 * @param units every unit that was called or had it
 */
public record Hands(
    String handler,
    String desk,
    String unit,
    String lead,
    SortedSet<String> persons,
    SortedSet<String> units) {
  static final Hands NOBODYS = new Hands("", "", "", "", new TreeSet<>(), new TreeSet<>());

  /** Where it isn't said whose he is, whoever has it already stays his unit's. */
  Hands heldBy(String person, String saidUnit, String at) {
    var his = saidUnit.isEmpty() && person.equals(handler) ? unit : saidUnit;
    return new Hands(
        person, at, his, lead, and(persons, List.of(person)), and(units, List.of(his)));
  }

  Hands called(Collection<String> more) {
    return new Hands(handler, desk, unit, lead, persons, and(units, more));
  }

  Hands ledBy(String leading) {
    return new Hands(handler, desk, unit, leading, persons, and(units, List.of(leading)));
  }

  /** Who answers for the outcome: the lead, else the handler's unit. */
  String answerable() {
    return lead.isEmpty() ? unit : lead;
  }

  private static SortedSet<String> and(SortedSet<String> some, Collection<String> more) {
    var all = new TreeSet<>(some);
    more.stream().filter(it -> !it.isEmpty()).forEach(all::add);
    return all;
  }
}
