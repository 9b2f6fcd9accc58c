package org.whistle.dispatch;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.whistle.access.Scope;
import org.whistle.calendar.InForce;
import org.whistle.contracts.Routed;
import org.whistle.dispatch.model.Matter;
import org.whistle.dispatch.model.routing.RuleSet;
import org.whistle.dispatch.model.routing.Touched;
import org.whistle.web.Refusal;

/** 试算: what a draft would have done to requests that were pointed; nothing is changed. */
@Service
public final class ReplayRouting {
  private static final int MOST_DAYS = 92;

  private final RoutedRequests requests;
  private final RoutingRules rules;
  private final InForce inForce;

  ReplayRouting(RoutedRequests requests, RoutingRules rules, InForce inForce) {
    this.requests = requests;
    this.rules = rules;
    this.inForce = inForce;
  }

  /** From that day until that day, both within it. */
  public record Days(LocalDate from, LocalDate until) {
    public Days {
      if (until.isBefore(from) || from.plusDays(MOST_DAYS).isBefore(until)) {
        throw Refusal.invalid("until", "at-most-92-days-after-from");
      }
    }
  }

  /** A part of the list of those that differ. */
  public record Part(int skip, int most) {}

  /**
   * What would have been.
   *
   * @param requests how many were routed in those days
   * @param differing how many of them would stand elsewhere, or call others
   * @param categories of those, by category
   */
  public record Result(
      long requests, long differing, Map<String, Long> categories, List<Difference> shown) {}

  /** One request that would stand elsewhere. */
  public record Difference(Matter matter, Routed was, @Nullable Routed becomes) {}

  public Result replay(RuleSet draft, Days days, Scope scope, Part part) {
    long all = 0;
    long differing = 0;
    var categories = new TreeMap<String, Long>();
    var shown = new ArrayList<Difference>();
    for (var day = days.from(); !day.isAfter(days.until()); day = day.plusDays(1)) {
      for (var matter : requests.between(scope, start(day), start(day.plusDays(1)))) {
        all++;
        var difference = difference(draft, matter);
        if (difference != null) {
          categories.merge(matter.category(), 1L, Long::sum);
          if (differing++ >= part.skip() && shown.size() < part.most()) {
            shown.add(difference);
          }
        }
      }
    }
    return new Result(all, differing, categories, shown);
  }

  private @Nullable Difference difference(RuleSet draft, Matter matter) {
    var why = matter.why();
    if (why == null) {
      return null;
    }
    var becomes = draft.route(rules.facts(matter, why.at())).orElse(null);
    return Touched.differs(why.routed(), becomes)
        ? new Difference(matter, why.routed(), becomes)
        : null;
  }

  private Instant start(LocalDate day) {
    return day.atStartOfDay(inForce.working().zone()).toInstant();
  }
}
