package org.whistle.dispatch.model.routing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What is wrong with a rule set, found by trying every request that its rules can tell apart. */
public final class Check {
  private static final int MOST = 300;

  private final RuleSet set;
  private final District district;
  private final Set<Finding> found = new LinkedHashSet<>();
  private final Set<String> reached = new HashSet<>();

  private Check(RuleSet set, District district) {
    this.set = set;
    this.district = district;
  }

  /** Everything at once; empty where it can be announced. */
  public static List<Finding> of(RuleSet set, District district) {
    var check = new Check(set, district);
    check.values();
    if (check.found.isEmpty()) {
      check.names();
      new TreeSet<>(district.categories()).forEach(check::category);
      check.unreachable();
    }
    return new ArrayList<>(check.found);
  }

  /** Rules that can't be understood are not tried at all. */
  private void values() {
    if (set.rules().size() > MOST) {
      found.add(new Finding("too-many", null, null, String.valueOf(MOST)));
    }
    for (var rule : set.rules()) {
      Values.odd(rule).forEach(text -> found.add(new Finding("bad-value", rule.id(), null, text)));
    }
  }

  private void names() {
    var ids = new HashSet<String>();
    for (var rule : set.rules()) {
      if (!ids.add(rule.id())) {
        found.add(new Finding("same-id", rule.id(), null, rule.id()));
      }
      Stream.concat(Stream.ofNullable(rule.then().lead()), rule.then().co().stream())
          .filter(unit -> !unit.equals(Target.OWNER) && !district.units().contains(unit))
          .forEach(unit -> found.add(new Finding("unknown-unit", rule.id(), null, unit)));
      rule.when().categories().stream()
          .filter(code -> district.categories().stream().noneMatch(it -> it.startsWith(code)))
          .forEach(code -> found.add(new Finding("unknown-category", rule.id(), code, code)));
    }
  }

  /** One finding a category and reason is enough to act on. */
  private void category(String code) {
    var reasons = new HashSet<String>();
    for (var facts : Atoms.of(set.rules(), code)) {
      var first = set.first(facts);
      first.ifPresent(rule -> reached.add(rule.id()));
      if (first.isEmpty() && reasons.add("no-holder")) {
        found.add(new Finding("no-holder", null, code, told(facts)));
      }
      first
          .filter(_ -> district.takenBack().contains(code))
          .filter(rule -> rule.then().lead(facts) == null && reasons.add("taken-back"))
          .ifPresent(rule -> found.add(new Finding("taken-back", rule.id(), code, told(facts))));
    }
  }

  private void unreachable() {
    set.rules().stream()
        .filter(rule -> !reached.contains(rule.id()))
        .forEach(rule -> found.add(new Finding("unreachable", rule.id(), null, rule.id())));
  }

  private static String told(Facts facts) {
    return "place=%s kind=%s urgency=%s restricted=%s officeHours=%s day=%s owner=%s"
        .formatted(
            facts.place().isEmpty() ? "*" : facts.place(),
            facts.kind(),
            facts.urgency(),
            facts.restricted(),
            facts.officeHours(),
            facts.day(),
            facts.owner() == null ? "none" : "known");
  }
}
