package org.whistle.dispatch.model.routing;

import java.util.List;
import java.util.Optional;
import org.whistle.contracts.Routed;

/** Rules in their order: the first that fits decides. */
public record RuleSet(String version, List<Rule> rules) {

  /** What becomes of a request; empty where no rule fits. */
  public Optional<Routed> route(Facts facts) {
    return first(facts).map(rule -> routed(rule, facts));
  }

  /** Every rule about that category up to the one that decides, and what kept the others out. */
  public List<Tried> tries(Facts facts) {
    var first = first(facts);
    int end = first.map(rule -> rules.indexOf(rule) + 1).orElse(rules.size());
    return rules.subList(0, end).stream()
        .filter(rule -> rule.when().isAbout(facts.category()))
        .map(rule -> new Tried(rule, rule.when().missing(facts)))
        .toList();
  }

  Optional<Rule> first(Facts facts) {
    return rules.stream().filter(rule -> rule.when().fits(facts)).findFirst();
  }

  private Routed routed(Rule rule, Facts facts) {
    var lead = rule.then().lead(facts);
    var co = rule.then().co().stream().filter(unit -> !unit.equals(lead)).toList();
    return new Routed(version, rule.id(), rule.then().tier(), lead, co, facts.owner());
  }
}
