package org.whistle.feedback.messages.residents.model;

/** What came of a text that was heard. */
public enum Outcome {
  RATED,
  OPTED_OUT,
  OPTED_IN,
  /** The request that it means was rated or settled before. */
  TOO_LATE,
  /** This phone was answered nothing. */
  UNMATCHED,
  UNCLEAR;

  /** Whether its sender has to be told, for nothing came of it. */
  public boolean isAnswered() {
    return this == TOO_LATE || this == UNMATCHED || this == UNCLEAR;
  }
}
