package org.whistle.dispatch;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.whistle.catalogue.Catalogue;
import org.whistle.catalogue.Category;
import org.whistle.catalogue.Versioned;
import org.whistle.dispatch.model.Tier;
import org.whistle.dispatch.model.routing.Condition;
import org.whistle.dispatch.model.routing.Rule;
import org.whistle.dispatch.model.routing.RuleSet;
import org.whistle.dispatch.model.routing.Target;
import tools.jackson.databind.json.JsonMapper;

/** A rule set, and when it holds from. */
public record DatedRules(RuleSet set, Instant from) implements Versioned {

  /** What comes with the product: each line of the category table is a rule. */
  public static DatedRules shipped() {
    var rules = Catalogue.standard().categories().stream().map(DatedRules::rule).toList();
    return new DatedRules(new RuleSet("2026.1", rules), Instant.EPOCH);
  }

  private static Rule rule(Category category) {
    var tier =
        Stream.of(Tier.values()).filter(it -> it.route().equals(category.route())).findFirst();
    return new Rule(
        category.code(),
        Condition.of(category.code()),
        new Target(tier.orElseThrow().wire(), category.lead(), category.co()));
  }

  /** Reads what {@link #json} wrote. */
  static List<Rule> rules(String json) {
    return List.of(JsonMapper.shared().readValue(json, Rule[].class));
  }

  String json() {
    return JsonMapper.shared().writeValueAsString(set.rules());
  }

  @Override
  public String version() {
    return set.version();
  }
}
