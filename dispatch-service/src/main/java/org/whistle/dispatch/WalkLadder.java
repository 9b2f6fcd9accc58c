package org.whistle.dispatch;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.whistle.dispatch.model.Ladder;
import org.whistle.dispatch.model.Missed;
import org.whistle.dispatch.model.Outcome;
import org.whistle.dispatch.model.Overrun;
import org.whistle.dispatch.model.Patience;
import org.whistle.dispatch.model.Rung;
import org.whistle.dispatch.model.SkipReason;

/** 提级: a missed promise goes up, rung by rung, until somebody has it. */
@Service
final class WalkLadder {
  private final Patience patience;

  WalkLadder(Patience patience) {
    this.patience = patience;
  }

  /** A verdict; where it moves nothing, why. On the duty leader's list it is nobody's fault. */
  Optional<SkipReason> missed(Life life, Missed missed, Instant dueAt) {
    return switch (Ladder.missed(life.handling(), missed)) {
      case Rung.Walked(var move) -> {
        life.attempt(Outcome.moved(move));
        if (missed.leavesTime()) {
          note(life, missed, dueAt);
        }
        yield Optional.empty();
      }
      case Rung.Stays(var why) -> {
        if (why == SkipReason.AT_DISTRICT || why == SkipReason.ALREADY_SUPERVISED) {
          note(life, missed, dueAt);
        }
        yield why == SkipReason.AT_DISTRICT ? Optional.empty() : Optional.of(why);
      }
    };
  }

  /** The set time after a missed promise has gone by, if it has. */
  void further(Life life) {
    var overrun = life.handling().overrun();
    boolean rests = life.handling().rest().isPresent();
    if (overrun == null || rests || overrun.next().isAfter(life.now())) {
      return;
    }
    switch (Ladder.further(life.handling(), overrun)) {
      case Rung.Walked(var move) -> {
        life.attempt(Outcome.moved(move));
        if (life.handling().overrun() != null) {
          life.keep(life.handling().overrun(overrun.nextAt(next(life))));
        }
      }
      case Rung.Stays _ -> life.keep(life.handling().overrun(null));
    }
  }

  /** Passed round between units or desks, and with nobody: the district consults. */
  static void endPassingRound(Life life) {
    Ladder.passedRound(life.handling()).ifPresent(move -> life.attempt(Outcome.moved(move)));
  }

  private void note(Life life, Missed missed, Instant dueAt) {
    var overrun =
        new Overrun(missed.clockId(), missed.clock(), missed.subject(), dueAt, next(life));
    life.keep(life.handling().overran(overrun));
  }

  private Instant next(Life life) {
    return patience.from(life.handling().matter(), life.now());
  }
}
