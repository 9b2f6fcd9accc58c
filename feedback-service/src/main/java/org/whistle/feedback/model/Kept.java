package org.whistle.feedback.model;

/**
 * A matter and how often it was written.
 *
 * @param version 0 before it is first saved
 */
public record Kept(Matter matter, int version) {

  /** A matter that nobody has saved. */
  public static Kept fresh(Matter matter) {
    return new Kept(matter, 0);
  }

  /** The same matter after a move; as many moves as one likes before it is saved. */
  public Kept with(Matter next) {
    return new Kept(next, version);
  }
}
