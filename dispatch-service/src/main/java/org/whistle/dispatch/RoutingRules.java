package org.whistle.dispatch;

import java.time.Instant;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.whistle.calendar.InForce;
import org.whistle.catalogue.Responsibilities;
import org.whistle.catalogue.Versions;
import org.whistle.dispatch.model.Matter;
import org.whistle.dispatch.model.Why;
import org.whistle.dispatch.model.routing.Facts;
import org.whistle.dispatch.model.routing.RuleSet;
import org.whistle.dispatch.model.routing.Season;

/** The rule sets as they were announced; a request goes by those that held when it was pointed. */
@Component
public final class RoutingRules {
  private final Versions<DatedRules> sets = new Versions<>(DatedRules.shipped());
  private final Responsibilities responsibilities;
  private final InForce inForce;

  RoutingRules(Responsibilities responsibilities, InForce inForce) {
    this.responsibilities = responsibilities;
    this.inForce = inForce;
  }

  void hear(Announced one) {
    if (one.kind().equals(Announced.ROUTING)) {
      var set = new RuleSet(one.version(), DatedRules.rules(one.content()));
      sets.hear(new DatedRules(set, one.from()));
    }
  }

  public List<DatedRules> all() {
    return sets.all();
  }

  public DatedRules at(Instant moment) {
    return sets.at(moment);
  }

  public Optional<DatedRules> find(String version) {
    return sets.find(version);
  }

  /**
   * The matter as the first rule that fits sends it, by what held when it was pointed. Where none
   * fits, it goes where the category table sent it: no request is left standing.
   *
   * @param now for what was pointed before rules were kept
   */
  Matter sent(Matter matter, Instant now) {
    var at = matter.why() == null ? now : matter.why().at();
    return at(at)
        .set()
        .route(facts(matter, at))
        .map(routed -> matter.sentBy(new Why(routed, at)))
        .orElse(matter);
  }

  /** What rules may ask of it. */
  public Facts facts(Matter matter, Instant pointedAt) {
    var then = pointedAt.atZone(inForce.working().zone());
    return new Facts(
        matter.category(),
        matter.kind(),
        matter.urgency(),
        matter.restricted(),
        matter.place(),
        inForce.working().isOpen(pointedAt),
        Season.day(MonthDay.from(then)),
        owner(matter, pointedAt));
  }

  private @Nullable String owner(Matter matter, Instant pointedAt) {
    return responsibilities.at(pointedAt).ownerOf(matter.category(), matter.place()).orElse(null);
  }
}
