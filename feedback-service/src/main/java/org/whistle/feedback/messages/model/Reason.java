package org.whistle.feedback.messages.model;

/** Why a delivery isn't delivered yet, or won't be. */
public enum Reason {
  /** No connection. */
  UNREACHABLE(true),
  /** No answer in time: it may have been done all the same. */
  TIMED_OUT(true),
  /** The receiver says that it failed: it may have been done all the same. */
  FAILED_THERE(true),
  /** The receiver asks for patience. */
  BUSY_THERE(true),
  /** Not even tried: too many tries have failed lately. */
  BREAKER_OPEN(true),
  /** Not even tried: enough are under way. */
  TOO_MANY_AT_ONCE(true),
  /** Not even tried: it is night, and it isn't urgent. */
  QUIET_HOURS(true),
  /** Not even tried: intake, whose the resident's phone is, doesn't answer. */
  CONTACT_AWAITED(true),
  /** The resident left no phone, took it back, or was forgotten. */
  NO_CONTACT(false),
  /** The phone wants no texts. */
  OPTED_OUT(false),
  /** The receiver refuses it, and would again. */
  REFUSED(false),
  /** The receiver says that nobody is there any more. */
  GONE(false),
  /** The address isn't one that may be called. */
  ADDRESS_NOT_ALLOWED(false),
  /** This channel isn't set up here. */
  CHANNEL_OFF(false),
  /** It may have arrived, and can't be told apart from its repeat. */
  OUTCOME_UNKNOWN(false),
  /** Tried as often as is set. */
  GIVEN_UP(false),
  /** The recipient's target was taken away. */
  TARGET_REMOVED(false);

  private final boolean passing;

  Reason(boolean passing) {
    this.passing = passing;
  }

  boolean passes() {
    return passing;
  }

  /** Whether nothing left the house. */
  boolean untried() {
    return this == BREAKER_OPEN
        || this == TOO_MANY_AT_ONCE
        || this == QUIET_HOURS
        || this == CONTACT_AWAITED;
  }

  /** Whether there is nobody who would want it. */
  boolean ends() {
    return this == GONE || this == NO_CONTACT || this == OPTED_OUT;
  }

  /** Whether the receiver may have done it, though nobody heard so. */
  boolean unknown() {
    return this == TIMED_OUT || this == FAILED_THERE;
  }
}
