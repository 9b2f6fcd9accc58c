package org.whistle.feedback.analyses.model;

/** What came of asking a second time. */
public record Revisit(Outcome outcome, String by) {

  /** How the resident thinks of it now. */
  public enum Outcome {
    SATISFIED,
    STILL_DISSATISFIED,
    NO_CONTACT
  }
}
