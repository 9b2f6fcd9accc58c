package org.whistle.feedback.appeals.model;

import java.util.Locale;

/** Why somebody may not judge an appeal. */
public enum Objection {
  OWN_APPEAL,
  OWN_CASE,
  SECOND_PERSON_NEEDED,
  APPEAL_DECIDED;

  /** It is he who may not; another one may. */
  public boolean isPersonal() {
    return this == OWN_APPEAL || this == OWN_CASE;
  }

  /** The problem's name. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
