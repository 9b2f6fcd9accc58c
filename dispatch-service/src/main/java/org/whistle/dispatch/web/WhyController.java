package org.whistle.dispatch.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.whistle.access.Allow;
import org.whistle.access.Caller;
import org.whistle.access.Role;
import org.whistle.dispatch.RoutingRules;
import org.whistle.dispatch.model.routing.Facts;
import org.whistle.dispatch.model.routing.RuleSet;
import org.whistle.dispatch.model.routing.Tried;
import org.whistle.web.Refusal;

/** 为什么由这里受理: the rule that sent a request, and what kept the rules before it out. */
@RestController
class WhyController {
  private final Sight sight;
  private final RoutingRules rules;
  private final UnitName.Book book;

  WhyController(Sight sight, RoutingRules rules, UnitName.Book book) {
    this.sight = sight;
    this.rules = rules;
    this.book = book;
  }

  @GetMapping("/api/requests/{id}/routing")
  @Allow({
    Role.GRID_WORKER,
    Role.PART_TIME_GRID_WORKER,
    Role.DEPARTMENT_GRID_WORKER,
    Role.GRID_LEADER,
    Role.COMMUNITY,
    Role.STREET,
    Role.COMMAND,
    Role.DEPARTMENT,
    Role.UNIT,
    Role.VISITOR,
    Role.APPRAISER,
    Role.ADMIN
  })
  Answer why(@PathVariable UUID id, Caller caller, Locale language) {
    var matter = sight.of(caller, id).matter();
    var why = matter.why();
    if (why == null) {
      throw Refusal.conflict("never-routed", matter.number());
    }
    var facts = rules.facts(matter, why.at());
    var set = rules.find(why.routed().rules()).map(dated -> dated.set());
    return new Answer(
        why.at(),
        RoutedView.of(why.routed(), book, language),
        facts,
        tries(set.orElse(null), facts));
  }

  static List<Try> tries(@Nullable RuleSet set, Facts facts) {
    return set == null ? List.of() : set.tries(facts).stream().map(Try::of).toList();
  }

  /**
   * Why.
   *
   * @param at when it was pointed; absent for facts that were made up
   * @param routed absent where no rule fits
   */
  record Answer(@Nullable Instant at, @Nullable RoutedView routed, Facts facts, List<Try> tries) {}

  /**
   * A rule that was looked at.
   *
   * @param missing the first condition that wasn't met; absent for the rule that decides
   */
  record Try(String rule, @Nullable String missing) {
    static Try of(Tried tried) {
      return new Try(tried.rule().id(), tried.missing().orElse(null));
    }
  }
}
