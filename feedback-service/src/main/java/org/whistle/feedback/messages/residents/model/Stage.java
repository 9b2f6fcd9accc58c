package org.whistle.feedback.messages.residents.model;

/** What a resident is told of without having asked; of each once, and of no more. */
public enum Stage {
  RECEIVED,
  /** What was promised isn't so any more. */
  CHANGED,
  ANSWERED;

  /**
   * What it is told once for. Whoever asked for a re-do asked for its answer.
   *
   * @param cycle which time the request is being handled, from 1
   */
  public String once(int cycle) {
    var name = name().toLowerCase(java.util.Locale.ROOT);
    return this == ANSWERED && cycle > 1 ? name + ":" + cycle : name;
  }
}
