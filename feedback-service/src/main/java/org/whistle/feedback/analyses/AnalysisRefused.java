package org.whistle.feedback.analyses;

/** An analysis can't be moved so. */
public final class AnalysisRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Why why;
  private final String number;

  AnalysisRefused(Why why, String number) {
    super(why.name(), null, false, false);
    this.why = why;
    this.number = number;
  }

  /** Why not. */
  public enum Why {
    CAUSE_UNKNOWN,
    UNIT_UNKNOWN,
    PERSON_UNKNOWN,
    DUE_BEFORE_NOW,
    NOT_EXPLAINED_YET,
    EXPLANATION_CONFIRMED,
    NOT_CONFIRMED_YET,
    ALREADY_REVISITED,
    OWN_EXPLANATION,
    OWN_CASE
  }

  public Why why() {
    return why;
  }

  /** Of the request. */
  public String number() {
    return number;
  }
}
