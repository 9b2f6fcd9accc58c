package org.whistle.feedback.appeals.model;

/** Why somebody may not judge an appeal. */
public enum Objection {
  OWN_APPEAL,
  OWN_CASE,
  SECOND_PERSON_NEEDED,
  APPEAL_DECIDED
}
