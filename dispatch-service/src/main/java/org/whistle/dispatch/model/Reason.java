package org.whistle.dispatch.model;

import java.util.Locale;

/** Why a state refuses a move; each is a problem type of the same name. */
public enum Reason {
  ALREADY_TAKEN,
  ALREADY_RESOLVED,
  ALREADY_ENDED,
  NOT_TAKEN_YET,
  NOT_RESOLVED_YET,
  NOT_ON_YOUR_DESK,
  NOT_IN_YOUR_HANDS,
  NOT_FOR_GRID_WORKERS,
  HARD_CASE,
  NO_TIER_ABOVE,
  NO_TIER_BELOW,
  RESTRICTED,
  NOBODY_ON_DUTY,
  PLAN_IN_THE_PAST,
  STALE,
  ONLY_A_STREET_WHISTLES,
  DEPARTMENT_MUST_LEAD,
  NOT_CALLED,
  NOT_CHECKED_IN,
  ALREADY_DONE;

  /** The name in problem documents, for example {@code already-taken}. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The name in {@code ask.refused}: the first that fits of its list. */
  public String forAsk() {
    return switch (this) {
      case ALREADY_TAKEN, ALREADY_RESOLVED, ALREADY_ENDED -> slug();
      default -> STALE.slug();
    };
  }
}
