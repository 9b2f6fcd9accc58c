package org.whistle.feedback.ahead;

import io.micrometer.core.instrument.Metrics;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.whistle.calendar.WorkingTime;
import org.whistle.feedback.ahead.Spots.Look;
import org.whistle.feedback.ahead.model.Ground;
import org.whistle.feedback.ahead.model.Proposal;
import org.whistle.feedback.ahead.model.Rule;
import org.whistle.feedback.ahead.model.Spot;
import org.whistle.journal.Ids;

/** Goes by the rules, and proposes what nobody has asked for yet; each once. */
@Component
class ProposeAhead {
  private static final Duration A_YEAR = Duration.ofDays(400);

  /** Longer than any transaction that may still bring something from before. */
  private static final Duration OVERLAP = Duration.ofMinutes(1);

  private final AheadRules rules;
  private final Proposals proposals;
  private final Spots spots;
  private final ZoneId zone;
  private @Nullable Instant looked;
  private @Nullable LocalDate seasonsLooked;

  ProposeAhead(AheadRules rules, Proposals proposals, Spots spots, WorkingTime working) {
    this.rules = rules;
    this.proposals = proposals;
    this.spots = spots;
    this.zone = working.zone();
  }

  /** False, for there is nothing more to do at once. */
  @Transactional
  public boolean propose() {
    proposals.lock();
    var now = proposals.now();
    var today = now.atZone(zone).toLocalDate();
    var inForce = rules.on(today);
    var stirred = looked == null ? now.minus(A_YEAR) : looked.minus(OVERLAP);
    inForce
        .alike()
        .forEach(it -> alike(it, inForce.version(), new Look(now, stirred, days(it.days()))));
    inForce
        .redone()
        .forEach(it -> redone(it, inForce.version(), new Look(now, stirred, days(it.days()))));
    // A day may begin a season everywhere; after that only what is new may be missing.
    var known = today.equals(seasonsLooked) ? stirred : now.minus(A_YEAR);
    inForce.seasons().forEach(it -> season(it, inForce.version(), new Look(now, known, A_YEAR)));
    seasonsLooked = today;
    looked = now;
    return false;
  }

  private void alike(Rule.Alike rule, String version, Look look) {
    spots.alike(look, rule.cases()).stream()
        .filter(rule::holds)
        .forEach(it -> propose(Ground.of(rule, version, day(look.now())), it, look.now()));
  }

  private void redone(Rule.Redone rule, String version, Look look) {
    spots.redone(look, rule.redos()).stream()
        .filter(rule::holds)
        .forEach(it -> propose(Ground.of(rule, version, day(look.now())), it, look.now()));
  }

  private void season(Rule.Season rule, String version, Look look) {
    rule.near(day(look.now()))
        .ifPresent(
            starts ->
                spots
                    .communities(look, rule.category())
                    .forEach(it -> propose(Ground.of(rule, version, starts), it, look.now())));
  }

  private void propose(Ground ground, Spot spot, Instant now) {
    var open = new Proposal.Open(Ids.next(), ground, spot, now);
    var since = ground.kind().equals("season") ? null : now.minus(days(ground.days()));
    if (proposals.propose(open, since)) {
      Metrics.counter("whistle.proposals.made", "rule", ground.rule()).increment();
    }
  }

  private LocalDate day(Instant at) {
    return at.atZone(zone).toLocalDate();
  }

  private static Duration days(int days) {
    return Duration.ofDays(days);
  }
}
