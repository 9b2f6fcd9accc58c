package org.whistle.dispatch;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.whistle.access.Caller;
import org.whistle.catalogue.Catalogue;
import org.whistle.catalogue.Category;
import org.whistle.catalogue.Responsibilities;
import org.whistle.catalogue.ResponsibilityList;
import org.whistle.catalogue.Unit;
import org.whistle.dispatch.model.routing.Check;
import org.whistle.dispatch.model.routing.District;
import org.whistle.dispatch.model.routing.Finding;
import org.whistle.dispatch.model.routing.Rule;
import org.whistle.dispatch.model.routing.RuleSet;
import org.whistle.web.Refusal;

/** 路由规则发布: a rule set that leaves nobody without a holder holds from its date on. */
@Service
public final class AnnounceRules {
  private static final String TAKEN_BACK = "T";

  private final RoutingRules rules;
  private final Responsibilities responsibilities;
  private final Announcing announcing;

  AnnounceRules(RoutingRules rules, Responsibilities responsibilities, Announcing announcing) {
    this.rules = rules;
    this.responsibilities = responsibilities;
    this.announcing = announcing;
  }

  /**
   * A rule set as it is to be.
   *
   * @param from first day on which it holds; absent for at once
   */
  public record Draft(String version, @Nullable LocalDate from, List<Rule> rules) {
    public RuleSet set() {
      return new RuleSet(version, rules);
    }
  }

  /** What is wrong with it, as the district is from its date on. */
  public List<Finding> check(Draft draft) {
    return check(draft.set(), from(draft));
  }

  private List<Finding> check(RuleSet set, Instant from) {
    return Stream.concat(
            Stream.of(responsibilities.at(from)),
            responsibilities.all().stream().filter(list -> list.from().isAfter(from)))
        .flatMap(list -> check(set, list, from).stream())
        .distinct()
        .toList();
  }

  /** What would be wrong with the rules that hold once that list does. */
  List<Finding> check(ResponsibilityList list) {
    return Stream.concat(
            Stream.of(rules.at(list.from())),
            rules.all().stream().filter(set -> set.from().isAfter(list.from())))
        .flatMap(set -> check(set.set(), list, list.from()).stream())
        .filter(finding -> !finding.isWarning())
        .distinct()
        .toList();
  }

  private List<Finding> check(RuleSet set, ResponsibilityList list, Instant from) {
    var day = announcing.day(from);
    var categories =
        Catalogue.standard().categories().stream().map(Category::code).collect(Collectors.toSet());
    var takenBack =
        categories.stream()
            .filter(code -> list.listOf(code, day).equals(TAKEN_BACK))
            .collect(Collectors.toSet());
    var units = list.units().stream().map(Unit::code).collect(Collectors.toSet());
    return Check.of(set, new District(categories, units, takenBack));
  }

  /** Announces it, in the running transaction. */
  public DatedRules announce(Caller caller, Draft draft) {
    if (rules.find(draft.version()).isPresent()) {
      throw Refusal.conflict("version-known", draft.version());
    }
    var from = from(draft);
    Announcing.refuse(check(draft.set(), from));
    var dated = new DatedRules(draft.set(), from);
    announcing.announce(
        caller,
        new Announced(
            Announced.ROUTING, draft.version(), dated.json(), from, caller.id(), announcing.now()));
    return dated;
  }

  private Instant from(Draft draft) {
    return announcing.from(draft.from(), rules.all().getLast().from());
  }
}
