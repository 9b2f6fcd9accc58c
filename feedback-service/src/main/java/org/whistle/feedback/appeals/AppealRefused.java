package org.whistle.feedback.appeals;

/** An appeal can't be made or judged so. */
public final class AppealRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Why why;
  private final String number;

  AppealRefused(Why why, String number) {
    super(why.name(), null, false, false);
    this.why = why;
    this.number = number;
  }

  /** Why not. */
  public enum Why {
    NOTHING_COUNTED,
    REASON_UNKNOWN,
    EVIDENCE_UNKNOWN,
    APPEALED_BEFORE,
    OWN_APPEAL,
    OWN_CASE,
    SECOND_PERSON_NEEDED,
    APPEAL_DECIDED
  }

  public Why why() {
    return why;
  }

  /** Of the request. */
  public String number() {
    return number;
  }
}
