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
  NOTHING_IS_LEFT,
  STALE,
  ONLY_A_STREET_WHISTLES,
  DEPARTMENT_MUST_LEAD,
  NOT_CALLED,
  NOT_CHECKED_IN,
  ON_SITE_REQUIRED,
  ALREADY_CALLED,
  ALREADY_SIGNED,
  ALREADY_CHECKED_IN,
  ALREADY_THERE,
  RETURN_UNDECIDED,
  RETURN_TOO_LATE,
  MUST_BE_DONE,
  SAID_IN_THE_FUTURE,
  SAID_BEFORE_THE_WHISTLE,
  GRID_WORKER_UNASKED,
  UNITS_STILL_AT_WORK,
  DEPARTMENT_NEEDS_WHISTLE,
  ALREADY_DONE,
  ALREADY_RETURNED,
  RELEASED,
  PAUSED,
  NOT_PAUSED,
  NEVER_PAUSED,
  REVIEW_IN_THE_PAST,
  REVIEW_TOO_FAR,
  NOTHING_TO_EXTEND,
  EXTENSION_TOO_LATE,
  EXTENSION_NOT_LATER,
  EXTENDED_ENOUGH,
  ALREADY_ASKED,
  ALREADY_DECIDED,
  NOT_YOURS_TO_DECIDE,
  NOT_YOUR_OWN,
  ONLY_FROM_ABOVE,
  ONLY_THE_DISTRICT_SUPERVISES,
  ALREADY_SUPERVISED,
  NOBODY_BELOW,
  LOWERED_FROM_ABOVE,
  PROMISE_DUE,
  ALREADY_SO,
  NO_TRANSFER,
  TRANSFERRED_FROM_ABOVE,
  NO_LEAD_YET,
  NOT_A_HARD_CASE,
  LINKED_TO_ITSELF,
  ALREADY_LINKED,
  LINKED_IN_A_CHAIN,
  MASTER_HAS_ENDED,
  NOT_LINKED,
  NOT_OF_YOUR_DESK,
  COMPLAINED_ABOUT,
  NOT_MARKED,
  AWAY,
  OFF_DUTY,
  NOT_ON_STAFF,
  EVIDENCE_MISSING,
  TASKS_OPEN,
  TASK_DATE,
  TASK_NEEDS_WHISTLE,
  TASK_NOT_SIGNED,
  TASK_SIGNED,
  TASK_OVER,
  NOT_YOUR_TASK;

  /** The name in problem documents, for example {@code already-taken}. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether it is about who asks rather than where the request stands. */
  public boolean isAboutWho() {
    return switch (this) {
      case ONLY_A_STREET_WHISTLES,
          NOT_YOURS_TO_DECIDE,
          NOT_YOUR_OWN,
          ONLY_FROM_ABOVE,
          LOWERED_FROM_ABOVE,
          TRANSFERRED_FROM_ABOVE,
          NOT_YOUR_TASK,
          ONLY_THE_DISTRICT_SUPERVISES ->
          true;
      default -> false;
    };
  }

  /** The name in {@code ask.refused}: the first that fits of its list. */
  public String forAsk() {
    return switch (this) {
      case ALREADY_TAKEN, ALREADY_RESOLVED, ALREADY_ENDED -> slug();
      default -> STALE.slug();
    };
  }
}
