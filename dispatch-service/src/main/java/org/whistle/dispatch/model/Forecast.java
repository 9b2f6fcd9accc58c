package org.whistle.dispatch.model;

import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * What the ladder would do with a request if nobody did anything until a moment: decided by the
 * functions that decide when it happens.
 *
 * @param clock the promise that it is about, where one runs
 * @param at when that is due, or when the set time after it has gone by
 * @param rung what it comes to then
 * @param skip why it doesn't come to it by the moment in question; absent when it does
 */
public record Forecast(
    @Nullable String clock, @Nullable Instant at, Rung rung, @Nullable SkipReason skip) {

  /**
   * Looks ahead.
   *
   * @param now what was due before it waits for its verdict
   * @param until how far to look; not before now
   */
  public static Forecast of(Handling handling, Instant now, Instant until) {
    if (handling.rest().isPresent()) {
      return resting(handling, handling.rest().get());
    }
    var overrun = handling.overrun();
    if (overrun != null && !overrun.next().isAfter(until)) {
      return of(overrun, Ladder.further(handling, overrun), null);
    }
    return handling
        .dues()
        .running(handling.state())
        .filter(due -> overrun == null || due.at().isAfter(overrun.since()))
        .min(Comparator.comparing(Dues.Due::at))
        .filter(due -> overrun == null || !due.at().isAfter(until))
        .map(due -> of(handling, due, now, until))
        .orElseGet(
            () ->
                overrun == null
                    ? nothingRuns(handling)
                    : of(overrun, Ladder.further(handling, overrun), waiting(handling, overrun)));
  }

  private static Forecast of(Handling handling, Dues.Due due, Instant now, Instant until) {
    var rung = Ladder.missed(handling, Missed.assumed(due.clock(), handling.state().holding()));
    SkipReason skip =
        due.at().isAfter(until)
            ? SkipReason.NOT_DUE
            : due.at().isAfter(now) ? null : SkipReason.NOT_CERTAIN;
    return new Forecast(due.clock(), due.at(), rung, because(rung, skip));
  }

  private static Forecast of(Overrun overrun, Rung rung, @Nullable SkipReason skip) {
    return new Forecast(overrun.clock(), overrun.next(), rung, because(rung, skip));
  }

  /** Reviewed by then, or it goes on by itself. */
  private static Forecast resting(Handling handling, Rest rest) {
    var why = handling.state() instanceof Suspended ? SkipReason.PAUSED : SkipReason.ON_REGISTER;
    return new Forecast("review", rest.reviewAt(), new Rung.Stays(why), why);
  }

  private static Forecast nothingRuns(Handling handling) {
    var why =
        switch (handling.state()) {
          case Waiting _, Taken _, Responded _ -> SkipReason.UNDATED;
          case Suspended _ -> SkipReason.PAUSED;
          case Registered _ -> SkipReason.ON_REGISTER;
          case HardCase _ -> SkipReason.HARD_CASE;
          case Resolved _ -> SkipReason.RESOLVED;
          case Declined _, Withdrawn _, Archived _ -> SkipReason.ENDED;
        };
    return new Forecast(null, null, new Rung.Stays(why), why);
  }

  /** What stays, stays for its own reason, whenever it is due. */
  private static @Nullable SkipReason because(Rung rung, @Nullable SkipReason skip) {
    return switch (rung) {
      case Rung.Walked _ -> skip;
      case Rung.Stays(var why) -> why;
    };
  }

  private static SkipReason waiting(Handling handling, Overrun overrun) {
    if (overrun.isAbout("take")) {
      return SkipReason.AT_DISTRICT;
    }
    return handling.state().holding().supervisor() == null
        ? SkipReason.URGED
        : SkipReason.ALREADY_SUPERVISED;
  }
}
