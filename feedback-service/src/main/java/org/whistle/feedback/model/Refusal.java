package org.whistle.feedback.model;

/** Why a command moves nothing. */
public enum Refusal {
  NOT_RESOLVED_YET,
  ALREADY_RATED,
  REDO_PENDING,
  HANDLED_AGAIN,
  ALREADY_SETTLED,
  ALREADY_DECIDED,
  NOT_SETTLED_YET,
  REDO_REFUSED,
  ASKED_AGAIN_BEFORE,
  OWN_HANDLING,
  ANSWER_POSTED;

  static Refusal becauseSettledAs(Ending ending) {
    return switch (ending) {
      case SOLVED, REDO_REFUSED, DECLINED, RATED_LATER -> ALREADY_RATED;
      case NO_CONTACT, NOT_VISITABLE, WITHDRAWN, PRAISE -> ALREADY_SETTLED;
    };
  }
}
