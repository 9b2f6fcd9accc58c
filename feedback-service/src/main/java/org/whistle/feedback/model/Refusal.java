package org.whistle.feedback.model;

/** Why a command moves nothing. */
public enum Refusal {
  NOT_RESOLVED_YET,
  ALREADY_RATED,
  REDO_PENDING,
  HANDLED_AGAIN,
  ALREADY_SETTLED,
  ALREADY_DECIDED,
  OWN_HANDLING;

  static Refusal becauseSettledAs(Ending ending) {
    return switch (ending) {
      case SOLVED, REDO_REFUSED, DECLINED -> ALREADY_RATED;
      case NO_CONTACT, WITHDRAWN, PRAISE -> ALREADY_SETTLED;
    };
  }
}
