package org.whistle.chaos.load;

/** What a client may believe after a call. */
public enum Outcome {
  /** Answered 2xx: it happened. */
  ACKNOWLEDGED,
  /** Refused with certainty: it didn't happen. */
  REFUSED,
  /** No answer, or one that leaves it open: it may have happened, or may still. */
  UNKNOWN
}
