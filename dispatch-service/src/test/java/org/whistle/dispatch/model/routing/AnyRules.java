package org.whistle.dispatch.model.routing;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A little district of two categories, and rules about it. */
final class AnyRules {
  static final District DISTRICT =
      new District(Set.of("0101", "0302"), Set.of("D06", "U01"), Set.of("0302"));
  static final Rule LAST = rule("last", any(), "D06");

  private AnyRules() {}

  static Condition any() {
    return new Condition(List.of(), List.of(), List.of(), List.of(), null, null, null, null);
  }

  static Condition at(String category, String place) {
    return new Condition(
        List.of(category), List.of(place), List.of(), List.of(), null, null, null, null);
  }

  static Condition during(Season season) {
    return new Condition(List.of(), List.of(), List.of(), List.of(), null, null, season, null);
  }

  static Condition when(@Nullable Boolean officeHours, @Nullable String owner) {
    return new Condition(
        List.of(), List.of(), List.of(), List.of(), null, officeHours, null, owner);
  }

  static Rule rule(String id, Condition when, @Nullable String lead) {
    return new Rule(id, when, new Target("street", lead, List.of("U01")));
  }

  static RuleSet set(Rule... rules) {
    return new RuleSet("2026.2", List.of(rules));
  }

  static Facts facts(String place, boolean officeHours, String day, @Nullable String owner) {
    return new Facts("0101", "help", "urgent", false, place, officeHours, day, owner);
  }
}
