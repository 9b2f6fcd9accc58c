package org.whistle.dispatch.model;

import java.util.Locale;

/** Why a request goes no rung further now. */
public enum SkipReason {
  /** The promise that comes next isn't due yet. */
  NOT_DUE,
  /** Due, and not yet certain that nobody kept it: somebody may have, and not be heard yet. */
  NOT_CERTAIN,
  /** Nothing with a date runs: no answer named one, or its year has no calendar. */
  UNDATED,
  /** Suspended: the set time goes on when it does. */
  PAUSED,
  /** On the problem register, reviewed monthly. */
  ON_REGISTER,
  /** Nobody has taken it, and the clock of taking runs. */
  NOT_TAKEN_YET,
  /** Somebody took it meanwhile. */
  TAKEN_SINCE,
  /** The resident was spoken to, or has an answer, meanwhile. */
  ANSWERED_SINCE,
  /** The unit has checked in, or said that it isn't its duty. */
  CHECKED_IN_SINCE,
  /** The clock meant a former holder or cycle. */
  FORMER_HOLDER,
  /** Its holder was urged, and has a set time. */
  URGED,
  /** Somebody supervises, and has a set time; the district is the last to supervise. */
  ALREADY_SUPERVISED,
  /** On the duty leader's list: above the district is nobody, but a consultation after a time. */
  AT_DISTRICT,
  /** The district's consultation has it. */
  HARD_CASE,
  /** Dealt with; the resident is asked. */
  RESOLVED,
  /** Declined, withdrawn or archived. */
  ENDED;

  /** The name in {@code ask.refused}: where people who ask hear the same reason, theirs. */
  public String forAsk() {
    return switch (this) {
      case TAKEN_SINCE -> "already-taken";
      case RESOLVED -> "already-resolved";
      case ENDED -> "already-ended";
      default -> wire();
    };
  }

  /** The name in answers, for example {@code not-due}. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
