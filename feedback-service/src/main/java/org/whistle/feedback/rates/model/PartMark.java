package org.whistle.feedback.rates.model;

/** What became of a called unit's part. */
public enum PartMark {
  CALLED,
  CHECKED_IN,
  CHECK_IN_MISSED,
  RETURNED,
  RETURN_REFUSED
}
